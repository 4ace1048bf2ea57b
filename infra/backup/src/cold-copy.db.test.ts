import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeOfEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, restore } from './cold-copy.ts'
import { startPlatform } from './platform.test.fixture.ts'

describe('a copy of what `npm start` keeps', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'fieldgate-copy-'))
  const [data, copy, folder] = ['data', 'copy', 'backups'].map((name) => join(scratch, name)) as [
    string,
    string,
    string
  ]
  let token: string
  let before: Record<string, string>
  let whileRunning: unknown
  let archive: string

  beforeAll(async () => {
    const platform = await startPlatform(data)
    token = await platform.fill()
    before = await platform.answers(token)
    whileRunning = await backUp(data, folder).catch((error: Error) => error.message)
    await platform.stop()
    archive = await backUp(data, folder)
  })
  afterAll(() => {
    for (const used of [data, copy])
      rmSync(homeOfEmbeddedPostgres(join(used, 'postgres')), { recursive: true, force: true })
    rmSync(scratch, { recursive: true, force: true })
  })

  it('is not made while it runs', () => {
    expect(whileRunning).toMatch(/runs on this data/)
  })

  it('is for its owner alone: the secrets are in it', () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
  })

  it('answers, elsewhere, as the original did, and knows its tokens', async () => {
    await restore(archive, copy)
    const platform = await startPlatform(copy)
    const after = await platform.answers(token)
    await platform.stop()
    expect(Object.entries(before).filter(([, answer]) => !answer.startsWith('2'))).toEqual([])
    expect(after).toEqual(before)
  })

  it('is not put over what is there', async () => {
    await expect(restore(archive, data)).rejects.toThrow(/something already/)
  })

  it('is refused when it was damaged', async () => {
    const damaged = join(scratch, 'damaged.tar')
    cpSync(archive, damaged)
    cpSync(`${archive}.sha256`, `${damaged}.sha256`)
    appendFileSync(damaged, 'x')
    await expect(restore(damaged, join(scratch, 'fresh'))).rejects.toThrow(/is damaged/)
  })
})
