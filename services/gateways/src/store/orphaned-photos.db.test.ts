import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPhotos, type PhotoFiles, type PhotoStore } from '#domain/photos'
import { createPhotoFiles } from './photo-files.ts'
import { createPhotoStore } from './photo-store.ts'

const now = new Date()
const HOUR_MS = 60 * 60_000

describe('files of no photo', () => {
  const database = useDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-photos-'))
  let handle: DatabaseHandle

  beforeAll(() => {
    handle = openDatabase(database.url)
  })
  afterAll(async () => {
    await handle.close()
    rmSync(directory, { recursive: true })
  })

  const filesIn = (path: string) =>
    createPhotoFiles({
      directory: path,
      onFailure: (error) => {
        throw error
      }
    })
  const openStore = () =>
    createPhotoStore(handle, createAuditor('gateways', { newId: () => crypto.randomUUID(), now: () => now }))
  const photosOf = (store: PhotoStore, files: PhotoFiles) =>
    createPhotos(store, files, async (bytes) => bytes)
  const sweep = (files: PhotoFiles) => photosOf(openStore(), files).removeOrphans(now)
  const age = (name: string, ms: number) => {
    const at = new Date(now.getTime() - ms)
    utimesSync(join(directory, name), at, at)
  }

  it('are removed after an hour, and nothing else is', async () => {
    const files = filesIn(directory)
    const [used, orphan, fresh] = await Promise.all(
      ['used', 'orphan', 'fresh'].map((text) => files.keep(Buffer.from(text)))
    )
    writeFileSync(join(directory, 'README'), "somebody else's")
    for (const name of [used!, orphan!, 'README']) age(name, HOUR_MS + 1_000)
    age(fresh!, HOUR_MS - 1_000)
    await handle.pool.query(`insert into gateways (id, document) values ('g', '{}')`)
    await handle.pool.query(
      `insert into gateway_photos (gateway_id, file_name, media_type) values ('g', $1, 'image/png')`,
      [used]
    )
    await sweep(files)
    expect(readdirSync(directory).sort()).toEqual(['README', fresh, used].sort())
  })

  it('are not those of a photo that was set, though the answer to that got lost', async () => {
    await handle.pool.query(`insert into gateways (id, document) values ('unanswered', '{}')`)
    await handle.pool.query(`insert into gateway_presence (gateway_id) values ('unanswered')`)
    const store = openStore()
    const lost = new Error('the connection broke')
    const set: PhotoStore['set'] = (...args) => store.set(...args).then(() => Promise.reject(lost))
    const files = filesIn(directory)
    const caller = { id: 'ada', role: 'admin', resources: undefined } as const
    const by = { actor: { kind: 'user', id: 'ada', name: 'ada' }, requestId: 'r' } as const
    const bytes = Buffer.from('89504e470d0a1a0a', 'hex')
    await expect(
      photosOf({ ...store, set }, files).set(caller, by, 'unanswered', bytes, 'none')
    ).rejects.toBe(lost)
    expect((await photosOf(store, files).get(caller, 'unanswered')).bytes).toEqual(bytes)
  })

  it('are none where no photo was ever kept', async () => {
    await expect(sweep(filesIn(join(directory, 'none')))).resolves.toBeUndefined()
  })
})
