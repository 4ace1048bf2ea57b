import { createHash, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Scope } from '@fieldgate/types'
import type { UserId } from './user.ts'

export interface ApiKey {
  id: string
  /** The part of the key by which it is looked up; it may be shown. */
  keyId: string
  hash: string
  ownerId: UserId
  name: string
  scopes: readonly Scope[]
  /** The only resource ids the key reaches; null: all that its owner does. */
  resources: readonly string[] | null
  expiresAt: Date | null
  revokedAt: Date | null
  /** To the minute. */
  lastUsedAt: Date | null
  createdAt: Date
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const KEY_ID_LENGTH = 12
/** 43 of 62 signs: 256 bits. */
const SECRET_LENGTH = 43
const CHECKSUM_LENGTH = 6
const FORMAT = new RegExp(
  `^(fg_([0-9A-Za-z]{${KEY_ID_LENGTH}})_[0-9A-Za-z]{${SECRET_LENGTH}})_([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`
)
const USE_NOTED_EVERY_MS = 60_000

/** A new key, `fg_<keyId>_<secret>_<checksum>`; `randomInt(n)` gives a number below n, each as likely. */
export function mintApiKey(randomInt: (below: number) => number): { keyId: string; key: string } {
  const draw = (length: number) => Array.from({ length }, () => BASE62[randomInt(BASE62.length)]).join('')
  const keyId = draw(KEY_ID_LENGTH)
  const body = `fg_${keyId}_${draw(SECRET_LENGTH)}`
  return { keyId, key: `${body}_${checksum(body)}` }
}

/** The id inside `key`; undefined when it is not a key or has a typo, so that neither costs a look-up. */
export function keyIdOf(key: string): string | undefined {
  const [, body, keyId, sum] = FORMAT.exec(key) ?? []
  return body !== undefined && checksum(body) === sum ? keyId : undefined
}

/** A key has 256 random bits, so one round of a fast hash keeps it as well as a slow one would. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** True when `key` is the one stored as `stored`, and it is neither revoked nor expired. */
export function opensWith(stored: ApiKey, key: string, now: Date): boolean {
  return (
    timingSafeEqual(Buffer.from(stored.hash), Buffer.from(hashOf(key))) &&
    stored.revokedAt === null &&
    (stored.expiresAt === null || stored.expiresAt > now)
  )
}

/** Whether a use at `now` is worth a write, or the one noted before is recent enough. */
export const isUseWorthNoting = ({ lastUsedAt }: ApiKey, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_EVERY_MS

function checksum(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = BASE62[rest % BASE62.length] + digits
    rest = Math.floor(rest / BASE62.length)
  }
  return digits
}
