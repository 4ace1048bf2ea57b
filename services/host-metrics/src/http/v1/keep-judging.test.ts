import { AppError } from '@fieldgate/errors'
import { expect, it, vi } from 'vitest'
import { keepJudging } from './keep-judging.ts'

const OURS = new Error('the code is wrong')

it.each([
  ['a caller who is no longer let in, and logs nothing', new AppError('forbidden', 'out', 'No.'), []],
  ['a failure that is ours, and logs it', OURS, [{ err: OURS }]]
])('ends the stream for %s', async (_name, failure, logged) => {
  vi.useFakeTimers()
  const over = new AbortController()
  const stream = { signal: over.signal, send() {}, end: () => over.abort() }
  const lines: unknown[] = []
  keepJudging(stream, {
    judge: () => Promise.reject(failure),
    log: { error: (line: unknown) => lines.push(line) }
  })
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(over.signal.aborted).toBe(true)
  expect(lines).toEqual(logged)
})
