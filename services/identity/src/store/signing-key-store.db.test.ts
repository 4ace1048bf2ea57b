import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEs256Key } from '../crypto/es256.ts'
import { testSealer } from '../crypto/test-sealer.test.fixture.ts'
import { createSigningKeyStore } from './signing-key-store.ts'

describe('signing key store', () => {
  const database = useDatabase()
  const now = new Date()
  const by = { actor: { kind: 'anonymous', id: null, name: 'test' } as const, requestId: 'test' }
  const newKey = () => makeEs256Key(testSealer)
  let handle: DatabaseHandle
  const openStore = () =>
    createSigningKeyStore(handle, createAuditor('identity', { newId: v7, now: () => now }))

  beforeAll(() => {
    handle = openDatabase(database.url)
  })
  afterAll(() => handle.close())

  it('holds one active and one next key when several replicas start at once', async () => {
    const replicas = Array.from({ length: 4 }, openStore)
    await Promise.all(replicas.map(async (store) => store.complete(await newKey(), await newKey(), now)))
    const keys = await replicas[0]!.list()
    expect(keys.map(({ state }) => state).sort()).toEqual(['active', 'next'])
  })

  it('turns once when two rotations meet, since the new next key is too young', async () => {
    const times = { now, publishedBefore: now }
    const [before] = (await openStore().list()).filter(({ state }) => state === 'next')
    const later = { now: new Date(now.getTime() + 1), publishedBefore: now }
    const turned = await Promise.all([
      openStore().rotate(await newKey(), later, by),
      openStore().rotate(await newKey(), later, by)
    ])
    expect(turned.sort()).toEqual([false, true])
    const active = (await openStore().list()).filter(({ state }) => state === 'active')
    expect(active.map(({ kid }) => kid)).toEqual([before!.kid])
    expect(await openStore().rotate(await newKey(), times, by)).toBe(false)
  })

  it('takes no second active or next key, and no state that is unknown', async () => {
    const copy = (kid: string, state: string) =>
      handle.pool.query(
        `insert into signing_keys (kid, state, public_jwk, sealed_private_key, retired_at)
         select $1, $2, public_jwk, sealed_private_key, case when $2 = 'retired' then now() end
         from signing_keys where state = 'active'`,
        [kid, state]
      )
    await copy('a', 'retired')
    await expect(copy('b', 'next')).rejects.toMatchObject({ constraint: 'signing_keys_next_key' })
    await expect(copy('c', 'active')).rejects.toMatchObject({ constraint: 'signing_keys_active_key' })
    await expect(copy('d', 'lost')).rejects.toMatchObject({ constraint: 'signing_keys_state_check' })
  })

  it('keeps the private part out of sight', async () => {
    const { rows } = await handle.pool.query("select * from signing_keys where state = 'active'")
    const { d } = JSON.parse(testSealer.open(rows[0].sealed_private_key, rows[0].kid)) as { d: string }
    expect(JSON.stringify(rows)).not.toContain(d)
    expect(rows[0].public_jwk).not.toHaveProperty('d')
  })
})
