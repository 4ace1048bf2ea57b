import { randomBytes } from 'node:crypto'

const BYTES_A_DRAW = 8192
let drawn = ''
let next = 0

/** `bytes` random bytes in hexadecimal. They are drawn from the system many at a time: each draw costs microseconds. */
export function randomHex(bytes: number): string {
  const end = next + 2 * bytes
  if (end > drawn.length) {
    drawn = randomBytes(BYTES_A_DRAW).toString('hex')
    next = 0
    return randomHex(bytes)
  }
  const text = drawn.slice(next, end)
  next = end
  return text
}
