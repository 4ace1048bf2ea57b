import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LegacyKeyStore } from '#domain/legacy-keys'
import { createLegacyKeyStore } from './legacy-key-store.ts'

describe('legacy key store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: LegacyKeyStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createLegacyKeyStore(handle.db)
  })
  afterAll(() => handle.close())

  it('gives a name one key, even when two ask for it at once', async () => {
    const asked = await Promise.allSettled([store.insert('sumit', 'hash-1'), store.insert('sumit', 'hash-2')])
    const refused = asked.filter((result) => result.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'username_taken' } }])
  })

  it('tells names apart by case, and finds each by its hash alone', async () => {
    await store.insert('falcon', 'hash-3')
    await store.insert('Falcon', 'hash-4')
    expect(await store.findUsername('hash-4')).toBe('Falcon')
    expect(await store.findUsername('hash-5')).toBeUndefined()
  })
})
