import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKey } from '#domain/api-key'
import type { ApiKeyStore } from '#domain/api-keys'
import { createApiKeyStore } from './api-key-store.ts'
import { createUserStore } from './user-store.ts'

describe('API key store', () => {
  const database = useDatabase()
  let owner: string
  let other: string
  let handle: DatabaseHandle
  let store: ApiKeyStore

  beforeAll(async () => {
    handle = openDatabase(database.url)
    store = createApiKeyStore(handle.db)
    owner = await insertUser()
    other = await insertUser()
  })
  afterAll(() => handle.close())

  async function insertUser(): Promise<string> {
    const id = v7()
    await createUserStore(handle).insertIfAbsent({
      id,
      name: id,
      role: 'operator',
      passwordHash: 'hash',
      demo: false,
      disabledAt: null,
      createdAt: new Date()
    })
    return id
  }

  async function insertKey(values: Partial<ApiKey> = {}): Promise<ApiKey> {
    const id = v7()
    const key: ApiKey = {
      id,
      keyId: id,
      hash: 'hash',
      ownerId: owner,
      name: 'site',
      scopes: ['gateways:read', 'metrics:read'],
      resources: ['gw-1', 'gw-2'],
      expiresAt: new Date(Date.now() + 60_000),
      revokedAt: null,
      lastUsedAt: null,
      createdAt: new Date(),
      ...values
    }
    await store.insert(key)
    return key
  }

  it('gives back what was put in', async () => {
    const key = await insertKey()
    const bare = await insertKey({ resources: null, expiresAt: null })
    expect(await store.find(key.id)).toEqual(key)
    expect(await store.findByKeyId(bare.keyId)).toEqual(bare)
  })

  it('shows and revokes the keys of one owner only, where asked so', async () => {
    const { id } = await insertKey()
    expect(await store.find(id, other)).toBeUndefined()
    expect(await store.revoke(id, new Date(), other)).toBe(false)
    expect(await store.find(id, owner)).toBeDefined()
  })

  it('revokes once, and then shows the key by its key id alone', async () => {
    const { id, keyId } = await insertKey()
    expect(await Promise.all([store.revoke(id, new Date()), store.revoke(id, new Date())])).toContain(false)
    expect(await store.find(id)).toBeUndefined()
    expect((await store.findByKeyId(keyId))?.revokedAt).toBeInstanceOf(Date)
  })

  it('pages through each key once, the newest first, while keys are added', async () => {
    const ownerId = await insertUser()
    const made: string[] = []
    for (let i = 0; i < 5; i++) made.unshift((await insertKey({ ownerId })).id)
    const seen: string[] = []
    let after: string | undefined
    do {
      const { items, next } = await store.list({ limit: 2, after }, ownerId)
      seen.push(...items.map(({ id }) => id))
      after = next ?? undefined
      await insertKey({ ownerId })
    } while (after)
    expect(seen).toEqual(made)
  })

  it('goes with its owner', async () => {
    const ownerId = await insertUser()
    const { id } = await insertKey({ ownerId })
    await handle.pool.query('delete from users where id = $1', [ownerId])
    expect(await store.find(id)).toBeUndefined()
  })
})
