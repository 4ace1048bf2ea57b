import { randomUUID } from 'node:crypto'
import { type Authorship, createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LegacyKeyStore } from '#domain/legacy-keys'
import { createLegacyKeyStore } from './legacy-key-store.ts'

const by: Authorship = {
  actor: { kind: 'anonymous', id: null, name: 'anonymous' },
  requestId: 'a-request'
}

describe('legacy key store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: LegacyKeyStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createLegacyKeyStore(
      handle,
      createAuditor('records', { newId: randomUUID, now: () => new Date() })
    )
  })
  afterAll(() => handle.close())

  it('gives a name one key, even when two ask for it at once', async () => {
    const asked = await Promise.allSettled([
      store.insert('sumit', 'hash-1', by),
      store.insert('sumit', 'hash-2', by)
    ])
    const refused = asked.filter((result) => result.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'username_taken' } }])
    const { rows } = await handle.pool.query(
      "select event from audit_outbox where event->>'targetId' = 'sumit'"
    )
    expect(rows).toMatchObject([{ event: { action: 'legacy_key.created', ...by } }])
  })

  it('tells names apart by case, and finds each by its hash alone', async () => {
    await store.insert('falcon', 'hash-3', by)
    await store.insert('Falcon', 'hash-4', by)
    expect(await store.findUsername('hash-4')).toBe('Falcon')
    expect(await store.findUsername('hash-5')).toBeUndefined()
  })
})
