import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPhotos, type PhotoFiles } from '#domain/photos'
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
  const sweep = (files: PhotoFiles) => {
    const auditor = createAuditor('gateways', { newId: () => crypto.randomUUID(), now: () => now })
    return createPhotos(createPhotoStore(handle, auditor), files, async (bytes) => bytes).removeOrphans(now)
  }
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

  it('are none where no photo was ever kept', async () => {
    await expect(sweep(filesIn(join(directory, 'none')))).resolves.toBeUndefined()
  })
})
