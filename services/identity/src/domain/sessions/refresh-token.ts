import { createHash } from 'node:crypto'

/** What is kept of a refresh token: not the token. */
export interface RefreshTokenMark {
  id: string
  hash: string
}

const SECRET_BYTES = 32
const FORMAT = /^fgr_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_[\w-]{43}$/

/** A new token, `fgr_<id>_<secret>`. */
export function mintRefreshToken(id: string, randomBytes: (size: number) => Buffer): string {
  return `fgr_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`
}

/** What `token` is found by; undefined when it is not one of ours by its form. Its secret has 256 random bits. */
export function markOf(token: string): RefreshTokenMark | undefined {
  const id = FORMAT.exec(token)?.[1]
  return id === undefined ? undefined : { id, hash: createHash('sha256').update(token).digest('hex') }
}
