import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEs256Key } from '../crypto/es256.ts'
import { createSealer } from '../crypto/sealer.ts'
import { createSigningKeyStore } from './signing-key-store.ts'

describe('signing key store', () => {
  const database = useDatabase()
  const sealer = createSealer('root secret', 'tests')
  let handle: DatabaseHandle

  beforeAll(() => {
    handle = openDatabase(database.url)
  })
  afterAll(() => handle.close())

  it('holds one active key when several replicas start at once', async () => {
    const replicas = Array.from({ length: 4 }, () => createSigningKeyStore(handle))
    await Promise.all(replicas.map(async (store) => store.insertFirst(await makeEs256Key(sealer))))
    const keys = await replicas[0]!.list()
    expect(keys.map(({ state }) => state)).toEqual(['active'])
  })

  it('holds keys of other states beside it, but no second active one', async () => {
    const copy = (kid: string, state: string) =>
      handle.pool.query(
        `insert into signing_keys (kid, state, public_jwk, sealed_private_key)
         select $1, $2, public_jwk, sealed_private_key from signing_keys where state = 'active'`,
        [kid, state]
      )
    await copy('a', 'next')
    await copy('b', 'retired')
    await expect(copy('c', 'active')).rejects.toMatchObject({ constraint: 'signing_keys_active_key' })
    await expect(copy('d', 'lost')).rejects.toMatchObject({ constraint: 'signing_keys_state_check' })
  })

  it('keeps the private part out of sight', async () => {
    const { rows } = await handle.pool.query('select * from signing_keys')
    const { d } = JSON.parse(sealer.open(rows[0].sealed_private_key, rows[0].kid)) as { d: string }
    expect(JSON.stringify(rows)).not.toContain(d)
    expect(rows[0].public_jwk).not.toHaveProperty('d')
  })
})
