import { createHash, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Scope } from '@fieldgate/types'
import type { UserId } from '../users/user.ts'

export interface ApiKey {
  id: string
  /** The part of the key by which it is looked up; it may be shown. */
  keyId: string
  hash: string
  /** Of the key before the last rotation, which still opens until `previousExpiresAt`. */
  previousHash: string | null
  previousExpiresAt: Date | null
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
  updatedAt: Date
  /** Goes up with each change; a use is none. */
  version: number
}

type Draw = (below: number) => number

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
export function mintApiKey(
  randomInt: Draw,
  keyId: string = signs(KEY_ID_LENGTH, randomInt)
): { keyId: string; key: string } {
  const body = `fg_${keyId}_${signs(SECRET_LENGTH, randomInt)}`
  return { keyId, key: `${body}_${checksum(body)}` }
}

const signs = (length: number, randomInt: Draw): string =>
  Array.from({ length }, () => BASE62[randomInt(BASE62.length)]).join('')

/** The id inside `key`; undefined when it is not a key or has a typo, so that neither costs a look-up. */
export function keyIdOf(key: string): string | undefined {
  const [, body, keyId, sum] = FORMAT.exec(key) ?? []
  return body !== undefined && checksum(body) === sum ? keyId : undefined
}

/** A key has 256 random bits, so one round of a fast hash keeps it as well as a slow one would. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** True when `key` is the one stored as `stored`, or was until lately, and it is neither revoked nor expired. */
export function opensWith(stored: ApiKey, key: string, now: Date): boolean {
  const { hash, previousHash, previousExpiresAt, revokedAt, expiresAt } = stored
  const hasHash = (expected: string) => timingSafeEqual(Buffer.from(expected), Buffer.from(hashOf(key)))
  const isInGrace = previousExpiresAt !== null && previousExpiresAt > now
  return (
    revokedAt === null &&
    (expiresAt === null || expiresAt > now) &&
    (hasHash(hash) || (isInGrace && previousHash !== null && hasHash(previousHash)))
  )
}

/** Whether a use at `now` is worth a write, or the one noted before is recent enough. */
export const isUseWorthNoting = ({ lastUsedAt }: ApiKey, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_EVERY_MS

/** What the audit keeps of an API key: nothing that opens. */
export const apiKeySnapshot = ({ ownerId, name, scopes, resources, expiresAt }: ApiKey) => ({
  ownerId,
  name,
  scopes,
  resources,
  expiresAt: expiresAt?.toISOString() ?? null
})

function checksum(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = BASE62[rest % BASE62.length] + digits
    rest = Math.floor(rest / BASE62.length)
  }
  return digits
}
