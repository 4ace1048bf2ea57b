import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { printItem, printItems, printLine } from './output.ts'

function printed(print: (output: { stdout: PassThrough }) => void): string {
  const stdout = new PassThrough()
  print({ stdout })
  return String(stdout.read())
}

const COLUMNS = { id: ({ id }: { id: string }) => id }

describe('what is printed', () => {
  it('is one JSON document for programs, also of nothing', () => {
    expect(printed((output) => printItems(output, 'json', [], COLUMNS))).toBe('[]\n')
    expect(JSON.parse(printed((output) => printItem(output, 'json', { a: [1] })))).toEqual({ a: [1] })
  })

  it('is a document a line where it goes on', () =>
    expect(printed((output) => printLine(output, 'json', { a: 1, b: null }))).toBe('{"a":1,"b":null}\n'))

  // Whoever names a gateway must not be able to write on the terminal of whoever lists it.
  it('leaves the terminal alone, whatever somebody else has called a thing', () => {
    const id = 'a\u001b[2Jb\nc'
    for (const text of [
      printed((output) => printItems(output, 'table', [{ id }], COLUMNS)),
      printed((output) => printItem(output, 'table', { id })),
      printed((output) => printLine(output, 'table', { id }))
    ]) {
      expect(text).toContain('a�[2Jb�c')
    }
  })
})
