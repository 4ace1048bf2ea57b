import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const document = readFileSync(`${root}docs/security-tests.md`, 'utf8')
const rows = document.split('\n').filter((line) => /^\| (?!tried|fails|---)/.test(line))
const filesOf = (row: string) => [...row.matchAll(/`([\w./-]+\/[\w.-]+\.ts)`/g)].map(([, file]) => file!)

describe('docs/security-tests.md', () => {
  it('names a test for each defence', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter((row) => filesOf(row).length === 0)).toEqual([])
  })

  it('names tests that are there', () => {
    expect(filesOf(document).filter((file) => !existsSync(root + file))).toEqual([])
  })
})
