import { randomFillSync } from 'node:crypto'

const POOL = Buffer.alloc(8192)
let next = POOL.length

/** `bytes` random bytes in hexadecimal. They are drawn from the system many at a time: each draw costs microseconds. */
export function randomHex(bytes: number): string {
  if (next + bytes > POOL.length) {
    randomFillSync(POOL)
    next = 0
  }
  next += bytes
  return POOL.toString('hex', next - bytes, next)
}
