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
}

export type NewSigningKey = Pick<SigningKey, 'kid' | 'publicJwk' | 'sealedPrivateKey'>

export interface SigningKeyStore {
  /** The oldest first. */
  list: () => Promise<SigningKey[]>
  /** Inserts `key` as the active one unless there is one; of two callers at once, one inserts. */
  insertFirst: (key: NewSigningKey) => Promise<void>
}

export type SigningKeys = ReturnType<typeof createSigningKeys>

/** The key ring: read once, and given its first key where it has none. */
export function createSigningKeys(store: SigningKeyStore, makeKey: () => Promise<NewSigningKey>) {
  let loading: Promise<SigningKey[]> | undefined

  async function load(): Promise<SigningKey[]> {
    const keys = await store.list()
    if (keys.length > 0) return keys
    await store.insertFirst(await makeKey())
    return store.list()
  }

  const all = (): Promise<readonly SigningKey[]> =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))

  return {
    all,

    async find(kid: string): Promise<SigningKey | undefined> {
      return (await all()).find((key) => key.kid === kid)
    },

    async getActive(): Promise<SigningKey> {
      const active = (await all()).find((key) => key.state === 'active')
      if (!active) throw new Error('The key ring has no active key.')
      return active
    }
  }
}
