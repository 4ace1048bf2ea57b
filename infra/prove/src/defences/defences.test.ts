import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { changesOf, nameOf } from './defence.ts'
import { timesFound } from './switch-off.ts'
import { DEFENCES } from './table/index.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const document = readFileSync(`${root}docs/security-tests.md`, 'utf8')
const rows = [...document.matchAll(/^\| (?!tried|fails|---)(.*)$/gm)].map(([, row]) => row!)

// Whether a test fails without its defence is for `pnpm prove:defences`, which takes its time.
describe('the defences that are switched off', () => {
  it('are where they are said to be', () => {
    const elsewhere = DEFENCES.flatMap((defence) =>
      changesOf(defence)
        .filter((change) => timesFound(root, change) !== 1)
        .map(({ source, text }) => `${source}: ${text}`)
    )
    expect(elsewhere).toEqual([])
  })

  it('have tests that are there', () => {
    expect(DEFENCES.map(({ test }) => test).filter((test) => !existsSync(root + test))).toEqual([])
  })

  it('are told apart by their names', () => {
    const names = DEFENCES.map(nameOf)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('are those of the document, each of which is switched off', () => {
    const unknown = DEFENCES.filter(
      (defence) => rows.filter((row) => row.startsWith(defence.row)).length !== 1
    )
    expect(unknown.map(nameOf)).toEqual([])
    expect(rows.filter((row) => !DEFENCES.some((defence) => row.startsWith(defence.row)))).toEqual([])
  })
})
