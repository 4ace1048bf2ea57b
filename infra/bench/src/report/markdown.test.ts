import { expect, it } from 'vitest'
import { markdownOf } from './markdown.ts'
import type { Results, RowResult } from './results.ts'

const spread = (median: number) => ({ median, lowest: median, highest: median })
const row = (what: string, rest: Partial<RowResult>): RowResult => ({
  what,
  floor: undefined,
  aim: undefined,
  lessIsBetter: false,
  unit: undefined,
  ...rest
})

const results = (rows: RowResult[], isQuiet = true): Results => ({
  measuredAt: '2026-01-02T03:04:05.678Z',
  machine: 'a machine',
  rounds: 5,
  seconds: 5,
  foreign: spread(0.02),
  isQuiet,
  notes: [],
  rows,
  subjects: []
})

it.each([
  ['aim', row('more is better', { floor: 1.6, aim: 2.5, spread: spread(2.5) })],
  ['ok', row('more is better', { floor: 1.6, aim: 2.5, spread: spread(1.6) })],
  ['below', row('more is better', { floor: 1.6, aim: 2.5, spread: spread(1.5) })],
  ['aim', row('less is better', { floor: 5, aim: 2, lessIsBetter: true, spread: spread(2) })],
  ['below', row('less is better', { floor: 5, aim: 2, lessIsBetter: true, spread: spread(6) })],
  ['ok', row('no floor', { aim: 4, lessIsBetter: true, spread: spread(9) })]
])('says "%s" of a row by its bars', (verdict, result) => {
  expect(markdownOf(results([result]))).toMatch(new RegExp(`^\\| ${result.what} .* ${verdict} \\|$`, 'm'))
})

it('says why a row is missing, and that a run was not quiet', () => {
  const text = markdownOf(results([row('containers', { skipped: 'there is no Docker Engine' })], false))
  expect(text).toContain('| containers | skipped: there is no Docker Engine |')
  expect(text).toContain('not quiet')
})
