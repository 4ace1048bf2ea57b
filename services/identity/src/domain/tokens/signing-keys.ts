import type { Authorship } from '@fieldgate/audit'
import { ACCESS_TOKEN_SECONDS } from '@fieldgate/types'
import { signingKeyTooYoung } from '../errors.ts'

/** `next` is published ahead of its use, `active` signs, `retired` only verifies what it signed. */
export type SigningKeyState = 'next' | 'active' | 'retired'

export interface PublicJwk {
  kid: string
  kty: string
  crv: string
  x: string
  y: string
  alg: 'ES256'
  use: 'sig'
}

export interface SigningKey {
  kid: string
  state: SigningKeyState
  publicJwk: PublicJwk
  /** Encrypted: the database alone gives nobody the power to sign. */
  sealedPrivateKey: string
  createdAt: Date
  retiredAt: Date | null
}

export type NewSigningKey = Pick<SigningKey, 'kid' | 'publicJwk' | 'sealedPrivateKey'>

export interface SigningKeyStore {
  /** The oldest first. */
  list: () => Promise<SigningKey[]>
  /** Inserts what the ring lacks of an active and a next key; of two callers at once, one inserts. */
  complete: (active: NewSigningKey, next: NewSigningKey, now: Date) => Promise<void>
  /**
   * Retires the active key, activates the next and puts `next` in its place, in one step; false where the next key
   * was not published before `publishedBefore`.
   */
  rotate: (
    next: NewSigningKey,
    times: { now: Date; publishedBefore: Date },
    by: Authorship
  ) => Promise<boolean>
  removeRetired: (before: Date) => Promise<void>
}

/** How often each replica reads the ring again. */
export const RING_RELOAD_MS = 60_000
const UNKNOWN_KID_RELOAD_MS = 5_000
const CLOCK_TOLERANCE_MS = 5_000
/** A verifier keeps the key set for 5 minutes, and a replica shows a new key when it reads the ring. */
const PUBLISHED_AHEAD_MS = 300_000 + RING_RELOAD_MS
/** A replica that has not heard of a rotation signs on; what it signed last lives to its end. */
const RETIRED_FOR_MS = RING_RELOAD_MS + ACCESS_TOKEN_SECONDS * 1000 + CLOCK_TOLERANCE_MS

interface SigningKeysOptions {
  store: SigningKeyStore
  makeKey: () => Promise<NewSigningKey>
  now: () => Date
}

export type SigningKeys = ReturnType<typeof createSigningKeys>

/** The key ring, as this replica last read it. */
export function createSigningKeys({ store, makeKey, now }: SigningKeysOptions) {
  let ring: { keys: readonly SigningKey[]; readAt: number } | undefined
  let reading: Promise<readonly SigningKey[]> | undefined

  const goneBefore = () => new Date(now().getTime() - RETIRED_FOR_MS)
  const isGone = ({ retiredAt }: SigningKey) => retiredAt !== null && retiredAt <= goneBefore()

  async function read(): Promise<readonly SigningKey[]> {
    let keys = await store.list()
    if (!keys.some(isActive) || !keys.some(isNext)) {
      await store.complete(await makeKey(), await makeKey(), now())
      keys = await store.list()
    }
    if (keys.some(isGone)) await store.removeRetired(goneBefore())
    ring = { keys, readAt: now().getTime() }
    return keys
  }

  const reload = (): Promise<readonly SigningKey[]> =>
    (reading ??= read().finally(() => {
      reading = undefined
    }))

  const all = async (): Promise<readonly SigningKey[]> =>
    (ring?.keys ?? (await reload())).filter((key) => !isGone(key))

  return {
    /** Every key to verify with; one that signed nothing which still lives is not among them. */
    all,
    reload,

    /** A kid that is not known may be of a key that another replica has just made; forgeries cost little. */
    async find(kid: string): Promise<SigningKey | undefined> {
      const known = (await all()).find((key) => key.kid === kid)
      if (known || now().getTime() - ring!.readAt < UNKNOWN_KID_RELOAD_MS) return known
      return (await reload()).find((key) => key.kid === kid && !isGone(key))
    },

    async getActive(): Promise<SigningKey> {
      const active = (await all()).find(isActive)
      if (!active) throw new Error('The key ring has no active key.')
      return active
    },

    /** Signs with the next key from now on: whoever verifies has it already, and keeps the old one. */
    async rotate(by: Authorship): Promise<readonly SigningKey[]> {
      const at = now()
      const publishedBefore = new Date(at.getTime() - PUBLISHED_AHEAD_MS)
      const rotated = await store.rotate(await makeKey(), { now: at, publishedBefore }, by)
      if (!rotated) throw signingKeyTooYoung()
      // Not `reload`: one that is under way may have begun before the rotation.
      await read()
      return all()
    }
  }
}

const isActive = ({ state }: SigningKey): boolean => state === 'active'
const isNext = ({ state }: SigningKey): boolean => state === 'next'
