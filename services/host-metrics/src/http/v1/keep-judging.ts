import type { EventStream } from '@fieldgate/service-kit'

const JUDGE_MS = 15_000

/** A stream outlives tokens and roles: whoever opened it is judged anew until it is over. */
export function keepJudging(stream: EventStream, judge: () => Promise<void>): void {
  const timer = setInterval(() => void judge().catch(stream.end), JUDGE_MS).unref()
  stream.signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
