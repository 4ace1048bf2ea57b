import { AppError } from '@fieldgate/errors'
import type { Standing } from './gauge.ts'

/** The 429: it names each quota that is used up, and keeps how the key stands for the header fields. */
export class QuotaExceeded extends AppError {
  readonly standings: readonly Standing[]

  constructor(standings: readonly Standing[]) {
    const refused = standings.filter(({ isRefused }) => isRefused)
    const names = refused.map(({ gauge }) => gauge.name)
    const retryAfterSeconds = Math.max(...refused.map(({ resetSeconds }) => resetSeconds))
    const message = `The quota "${names.join('", "')}" is used up; try again in ${retryAfterSeconds} s.`
    super('rate_limited', 'quota_exceeded', message, {
      retryAfterSeconds,
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      details: { 'violated-policies': names }
    })
    this.standings = standings
  }
}

/** Throws the 429 when one of `standings` is refused. */
export function assertAllowed(standings: readonly Standing[]): void {
  if (standings.some(({ isRefused }) => isRefused)) throw new QuotaExceeded(standings)
}
