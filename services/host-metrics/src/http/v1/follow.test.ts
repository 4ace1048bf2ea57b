import { AppError } from '@fieldgate/errors'
import { expect, it } from 'vitest'
import { follow } from './follow.ts'

const OURS = new Error('the code is wrong')

it.each([
  ['the store being away, and logs nothing', new AppError('unavailable', 'away', 'Later.'), []],
  ['a failure that is ours, and logs it', OURS, [{ err: OURS }]]
])('ends the stream for %s', async (_name, failure, logged) => {
  const over = new AbortController()
  const stream = { signal: over.signal, send() {}, end: () => over.abort() }
  const lines: unknown[] = []
  await follow(stream, {
    after: 0,
    read: () => Promise.reject(failure),
    log: { error: (line: unknown) => lines.push(line) }
  })
  expect(over.signal.aborted).toBe(true)
  expect(lines).toEqual(logged)
})
