import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKey } from '#domain/api-keys/api-key'
import type { ApiKeyQuery, ApiKeyStore } from '#domain/api-keys/api-key-store'
import { newUser } from '#domain/users/user'
import { createApiKeyStore } from './api-key-store.ts'
import { createUserStore } from './user-store.ts'

const by = { actor: { kind: 'user', id: 'u1', name: 'root' }, requestId: 'request-1' } as const

describe('API key store', () => {
  const database = useDatabase()
  const auditor = createAuditor('identity', { newId: v7, now: () => new Date() })
  let owner: string
  let other: string
  let handle: DatabaseHandle
  let store: ApiKeyStore

  beforeAll(async () => {
    handle = openDatabase(database.url)
    store = createApiKeyStore(handle, auditor)
    owner = await insertUser()
    other = await insertUser()
  })
  afterAll(() => handle.close())

  async function insertUser(): Promise<string> {
    const id = v7()
    const user = newUser({ id, name: id, role: 'operator', passwordHash: 'hash', demo: false }, new Date())
    await createUserStore(handle, auditor).insertIfAbsent(user)
    return id
  }

  async function insertKey(values: Partial<ApiKey> = {}): Promise<ApiKey> {
    const id = v7()
    const key: ApiKey = {
      id,
      keyId: id,
      hash: 'hash',
      previousHash: null,
      previousExpiresAt: null,
      ownerId: owner,
      name: 'site',
      scopes: ['gateways:read', 'metrics:read'],
      resources: ['gw-1', 'gw-2'],
      expiresAt: new Date(Date.now() + 60_000),
      revokedAt: null,
      lastUsedAt: null,
      createdAt: new Date(),
      updatedAt: new Date(),
      version: 1,
      ...values
    }
    await store.insert(key, by)
    return key
  }

  it('gives back what was put in', async () => {
    const key = await insertKey()
    const bare = await insertKey({ resources: null, expiresAt: null })
    expect(await store.find(key.id)).toEqual(key)
    expect(await store.findByKeyId(bare.keyId)).toEqual(bare)
  })

  const revoke = (id: string, ownerId?: string) =>
    store.change(id, { action: 'api_key.revoked', by, ownerId }, (apiKey) => ({
      ...apiKey,
      revokedAt: new Date()
    }))

  it('shows and changes the keys of one owner only, where asked so', async () => {
    const { id } = await insertKey()
    expect(await store.find(id, other)).toBeUndefined()
    expect(await revoke(id, other)).toBeUndefined()
    expect(await store.find(id, owner)).toBeDefined()
  })

  it('revokes once, and then shows the key by its key id alone', async () => {
    const { id, keyId } = await insertKey()
    expect(await Promise.all([revoke(id), revoke(id)])).toContain(undefined)
    expect(await store.find(id)).toBeUndefined()
    expect((await store.findByKeyId(keyId))?.revokedAt).toBeInstanceOf(Date)
  })

  it('shows each of two changes at once what the other has left', async () => {
    const { id } = await insertKey()
    const count = () =>
      store.change(id, { action: 'api_key.updated', by, ownerId: undefined }, (apiKey) => ({
        ...apiKey,
        version: apiKey.version + 1
      }))
    const versions = (await Promise.all([count(), count()])).map((apiKey) => apiKey?.version)
    expect(versions.sort()).toEqual([2, 3])
  })

  it('puts on record what was done to a key, and nothing that opens', async () => {
    const { id, name, scopes, resources, expiresAt } = await insertKey({ hash: 'of the secret' })
    await revoke(id)
    const { rows } = await handle.pool.query(
      "select event from audit_outbox where event->>'targetId' = $1 order by position",
      [id]
    )
    const snapshot = { ownerId: owner, name, scopes, resources, expiresAt: expiresAt?.toISOString() }
    expect(rows.map(({ event }) => event)).toMatchObject([
      { action: 'api_key.created', targetType: 'api_key', before: null, after: snapshot, ...by },
      { action: 'api_key.revoked', before: snapshot, after: null }
    ])
    expect(JSON.stringify(rows)).not.toContain('of the secret')
  })

  it('pages through each key once, the newest first, while keys are added', async () => {
    const ownerId = await insertUser()
    const made: string[] = []
    for (let i = 0; i < 5; i++) made.unshift((await insertKey({ ownerId })).id)
    const seen: string[] = []
    let cursor: ApiKeyQuery['cursor']
    do {
      const query = { ownerId: undefined, q: undefined, sort: '-createdAt', withTotal: false } as const
      const { items, next } = await store.list({ ...query, limit: 2, offset: 0, cursor }, ownerId)
      seen.push(...items.map(({ id }) => id))
      cursor = next ?? undefined
      await insertKey({ ownerId })
    } while (cursor)
    expect(seen).toEqual(made)
  })

  it('goes with its owner', async () => {
    const ownerId = await insertUser()
    const { id } = await insertKey({ ownerId })
    await handle.pool.query('delete from users where id = $1', [ownerId])
    expect(await store.find(id)).toBeUndefined()
  })
})
