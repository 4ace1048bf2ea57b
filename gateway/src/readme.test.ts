import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(`${folder}README.md`, 'utf8')

describe('README', () => {
  it('has a row for every code the gateway answers with, and for no other', () => {
    const sources = globSync('src/**/*.ts', { cwd: folder }).filter((file) => !file.includes('test'))
    const text = sources.map((file) => readFileSync(folder + file, 'utf8')).join('')
    const codes = [...text.matchAll(/code: '([a-z_]+)'|refused\(\s*\d+,\s*'([a-z_]+)'/g)].map(
      ([, a, b]) => a ?? b
    )
    const rows = [...readme.matchAll(/^\| `([a-z_]+)` +\| \d{3}/gm)].map(([, code]) => code)
    expect(rows.toSorted()).toEqual([...new Set(codes)].toSorted())
  })
})
