import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { TABLE } from './dump.ts'
import { readRows } from './read-rows.ts'
import type { Form, Row } from './row.ts'

const folder = mkdtempSync(join(tmpdir(), 'fieldgate-rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rowsOf(name: string, content: string | Buffer, form?: Form): Promise<Row[]> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const rows: Row[] = []
  const source = readRows({ file, form, types: { n: 'number', b: 'boolean', o: 'json' } })
  for await (const row of source) rows.push(row)
  return rows
}

describe('the rows of a file', () => {
  it.each<[string, string, string]>([
    ['a list', 'list.json', '[{"n":1},{"n":2}]'],
    ['a page', 'page.json', '{"items":[{"n":1},{"n":2}]}'],
    ['a scan', 'scan.json', '{"Items":[{"n":1},{"n":2}],"Count":2}'],
    ['lines', 'lines.ndjson', '{"n":1}\n{"n":2}\n'],
    ['lines that call themselves JSON', 'export.json', '{"n":1}\n{"n":2}\n'],
    ['a table', 'table.csv', '\uFEFFn\r\n1\r\n2\r\n']
  ])('come of %s', async (_what, name, content) => {
    expect((await rowsOf(name, content)).map((row) => 'value' in row && row.value)).toEqual([
      { n: 1 },
      { n: 2 }
    ])
  })

  it('come unpacked', async () =>
    expect(await rowsOf('packed.ndjson.gz', gzipSync('{"n":1}\n'))).toEqual([{ line: 1, value: { n: 1 } }]))

  it('name their gateway where they stand by its id', async () =>
    expect(await rowsOf('map.json', '{"GW1":{"devices":[]}}')).toEqual([
      { line: 1, value: { gatewayID: 'GW1', devices: [] } }
    ]))

  it('of a table have types by their columns, and an empty cell is none', async () => {
    const rows = await rowsOf('typed.csv', 'n,b,o,t\n1.5,true,"{""a"":1}",007\nx,maybe,{,\n')
    expect(rows).toEqual([
      { line: 2, value: { n: 1.5, b: true, o: { a: 1 }, t: '007' } },
      { line: 3, value: { n: 'x', b: 'maybe', o: '{' } }
    ])
  })

  it('that are broken are told by their line, and the others come', async () => {
    expect(await rowsOf('broken.ndjson', '{"n":1}\n\nx\n[]\n{"n":2}')).toEqual([
      { line: 1, value: { n: 1 } },
      { line: 3, fault: 'is not JSON' },
      { line: 4, fault: 'is no object' },
      { line: 5, value: { n: 2 } }
    ])
    expect(await rowsOf('broken.csv', 'n,t\n1,a\n1\n2,b\n')).toContainEqual({
      line: 3,
      fault: 'has another number of cells'
    })
  })

  it('of a dump come from its COPY blocks, with what was escaped', async () => {
    const dump =
      'SET x;\nCOPY public.t (id, "n", b, t) FROM stdin;\n1\t2.5\tf\ta\\tb\\\\n\n2\t\\N\tt\t\n\\.\nSELECT 1;\n'
    expect(await rowsOf('plain.sql', dump)).toEqual([
      { line: 3, value: { id: '1', n: 2.5, b: false, t: 'a\tb\\n', [TABLE]: 't' } },
      { line: 4, value: { id: '2', b: true, t: '', [TABLE]: 't' } }
    ])
  })

  it('have to say their form where the name of the file does not', async () => {
    await expect(rowsOf('rows.txt', '')).rejects.toThrow('--as json, csv, ndjson or dump')
    expect(await rowsOf('rows.txt', '{"n":1}', 'ndjson')).toHaveLength(1)
  })
})
