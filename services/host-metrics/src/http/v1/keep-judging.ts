import { findAppError } from '@fieldgate/errors'
import type { EventStream } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'

const JUDGE_MS = 15_000

interface JudgeOptions {
  judge: () => Promise<void>
  log: Pick<FastifyBaseLogger, 'error'>
}

/** A stream outlives tokens and roles: whoever opened it is judged anew until it is over. */
export function keepJudging(stream: EventStream, { judge, log }: JudgeOptions): void {
  const end = (err: unknown) => {
    if (!findAppError(err)) log.error({ err }, 'a stream failed')
    stream.end()
  }
  const timer = setInterval(() => void judge().catch(end), JUDGE_MS).unref()
  stream.signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
