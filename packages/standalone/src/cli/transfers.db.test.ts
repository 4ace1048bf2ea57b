import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './terminal.test.fixture.ts'

const terminal = useTerminal()
const { fieldgate, answerTo } = terminal

beforeAll(async () => void (await signIn(terminal)))

function fileOf(name: string, content: string): string {
  const file = join(terminal.folder, name)
  writeFileSync(file, content)
  return file
}

const ROOF = {
  id: 'roof',
  name: 'Roof, "north"',
  location: { lat: 1.5, lon: 2 },
  tags: ['a', 'b'],
  metadata: { floor: 9 },
  devices: [{ name: 'Battery', voltage: 48, cells: 4 }]
}

describe('gateways', () => {
  it.each(['json', 'csv', 'ndjson'])('go out as %s and come back the same', async (form) => {
    await fieldgate(['gateways', 'import', fileOf('roof.json', JSON.stringify([ROOF]))])
    const file = join(terminal.folder, `out.${form}`)
    expect((await fieldgate(['gateways', 'export', '--as', form, '-o', file])).code).toBe(0)
    await fieldgate(['gateways', 'delete', 'roof'])
    expect((await fieldgate(['gateways', 'import', file])).code).toBe(0)
    expect(await answerTo(['gateways', 'get', 'roof'])).toMatchObject(ROOF)
  })

  it.each([
    [
      'a data.json',
      'data.json',
      '[{"gatewayID":"GW1","site":"roof","devices":[{"name":"B","voltage":"48","real_power":5}]}]'
    ],
    [
      'a data.json by id',
      'by-id.json',
      '{"GW1":{"site":"roof","devices":[{"name":"B","voltage":48,"real_power":"5"}]}}'
    ],
    [
      'a DynamoDB export',
      'dynamo.json',
      '{"Item":{"gatewayID":{"S":"GW1"},"site":{"S":"roof"},"devices":{"L":[{"M":{"name":{"S":"B"},"voltage":{"S":"48"},"real_power":{"N":"5"}}}]}}}\n'
    ]
  ])('come from %s of the original', async (_what, name, content) => {
    expect(await fieldgate(['gateways', 'import', fileOf(name, content)])).toMatchObject({ code: 0 })
    expect(await answerTo(['gateways', 'get', 'GW1'])).toMatchObject({
      metadata: { site: 'roof' },
      devices: [{ name: 'B', voltage: 48, realPower: 5 }]
    })
    await fieldgate(['gateways', 'delete', 'GW1'])
  })

  it('that are wrong are told by line and reason, and the others are taken', async () => {
    const file = fileOf(
      'mixed.ndjson',
      '{"id":"good"}\n\nnot JSON\n{"id":"a/b"}\n{"id":"bad","location":"here"}\n'
    )
    const { code, stdout, stderr } = await fieldgate(['gateways', 'import', file])
    expect([code, stdout]).toEqual([7, '1 rows taken, 3 rejected.\n'])
    expect(stderr).toMatch(/^line 3: is not JSON$/m)
    expect(stderr).toMatch(/^line 4: The id of a new gateway/m)
    expect(stderr).toMatch(/^line 5: \/location must be object/m)
    expect((await fieldgate(['gateways', 'get', 'good'])).code).toBe(0)
  })

  it('rehearsed change nothing', async () => {
    const file = fileOf('rehearsed.ndjson', '{"id":"rehearsed"}\n')
    expect((await fieldgate(['gateways', 'import', file, '--dry-run'])).code).toBe(0)
    expect((await fieldgate(['gateways', 'get', 'rehearsed'])).code).toBe(5)
  })

  it('show how far they are on a terminal, and leave a pipe clean', async () => {
    const file = fileOf('bar.ndjson', '{"id":"bar"}\n')
    expect((await fieldgate(['gateways', 'import', file])).stderr).toBe('')
    expect((await fieldgate(['gateways', 'export', '--as', 'csv'], { isTTY: true })).stdout).toMatch(
      /^id,name,/
    )
  })
})

describe('records', () => {
  const DUMP = [
    'COPY public.authentication_key (id, username, key, created_on) FROM stdin;',
    '1\tsumit\t1S-37823MlH3stph2uTYvA\t2020-01-01 00:00:00 EST',
    '\\.',
    '',
    'COPY public.record (id, "timestamp", value1, value2, value3, creationdate, lastmodificationdate, lastmodifiedby) FROM stdin;',
    '1\t6789998212\tHel\\tlo\t2021.01\tt\t1\t1\tsumit',
    '2\t\\N\tonly\t\\N\t\\N\t1\t1\tsumit',
    '3\t\\N\t\\N\t\\N\t\\N\t1\t1\tsumit',
    '\\.',
    ''
  ].join('\n')

  it('come from a dump of the original, shown to everybody as there, and its keys stay behind', async () => {
    const { code, stdout, stderr } = await fieldgate(['records', 'import', fileOf('original.sql', DUMP)])
    expect([code, stdout]).toEqual([7, '2 rows taken, 1 rejected.\n'])
    expect(stderr).toMatch(/^line 8: /m)
    expect(stderr).toContain('API keys of the original')
    const legacy = await fetch(`${terminal.url}/api/list`)
    expect(await legacy.json()).toMatchObject([
      { timestamp: 6789998212, value1: 'Hel\tlo', value2: 2021.01, value3: true },
      { value1: 'only' }
    ])
  })

  // Whoever saw an import fail does not know what of it was stored: to go on must not double it.
  it('that failed in the middle are imported once when it goes on', async () => {
    const file = fileOf(
      'many.csv',
      `value1,value2\n${Array.from({ length: 1_200 }, (_, i) => `again,${i}\n`).join('')}`
    )
    let batches = 0
    // The second batch is stored, but its answer is lost.
    const send: typeof fetch = async (...call) => {
      const response = await fetch(...call)
      const isBatch = (call[0] as Request).url.includes(':batch')
      return isBatch && ++batches === 2 ? new Response('{}', { status: 500 }) : response
    }
    const failed = await fieldgate(['records', 'import', file], { send })
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('Stopped after 500 rows')])
    const place = /--resume (\S+)/.exec(failed.stderr)?.[1] ?? ''
    const again = await fieldgate(['records', 'import', file, '--resume', place])
    expect([again.code, again.stdout]).toEqual([0, '700 rows taken, 0 rejected.\n'])
    expect(await answerTo(['records', 'list', '-q', 'again', '--limit', '5000'])).toHaveLength(1_200)
  })

  it('go out with every page, each once', async () => {
    const { stdout } = await fieldgate(['records', 'export', '--as', 'json'])
    const exported = JSON.parse(stdout) as Array<{ id: string }>
    const kept = await answerTo<Array<{ id: string }>>(['records', 'list', '--limit', '5000'])
    expect(exported.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
  })
})

describe('readings', () => {
  it('go from one pipeline into another with their times', async () => {
    const make = async () => (await answerTo<{ id: string }>(['pipelines', 'create'])).id
    const [one, other] = [await make(), await make()]
    for (const value of [1, 2, 3]) await answerTo(['pipelines', 'send', one, `ivp1=${value}`, 'svp1=007'])
    const file = join(terminal.folder, 'history.csv')
    await fieldgate(['readings', 'export', one, '--as', 'csv', '-o', file])
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(5)
    // The other was made after the one, before its first reading.
    const { code } = await fieldgate(['readings', 'import', file, '--pipeline', other])
    expect(code).toBe(0)
    expect(await answerTo(['readings', 'list', other])).toMatchObject([
      { ivp1: 3, svp1: '007' },
      { ivp1: 2 },
      { ivp1: 1 }
    ])
  })
})

describe('pipelines', () => {
  it('come from the folder of the original, with the keys their devices have', async () => {
    const root = join(terminal.folder, 'pipeline')
    const keep = (name: string, key: string, stream?: object) => {
      mkdirSync(join(root, name), { recursive: true })
      writeFileSync(join(root, name, 'key.txt'), key)
      if (stream) writeFileSync(join(root, name, 'stream.json'), JSON.stringify(stream))
    }
    keep('0xbc614e', 'abcdefghijklmnop', { int_virtual_pin: { ivp1: 7 }, str_virtual_pin: { svp1: 'x' } })
    keep('0x7b', 'ponmlkjihgfedcba')
    keep('0x1', 'locked')
    const { code, stdout, stderr } = await fieldgate(['pipelines', 'import', root])
    expect([code, stdout]).toEqual([7, 'Pipelines: 2 taken, 0 there already, 1 rejected.\n'])
    expect(stderr).toMatch(/^0x1: .*\/key/m)
    const query = 'opt=rcv&id=12345678&key=abcdefghijklmnop'
    const legacy = await fetch(`${terminal.url}/pipeline/stream?${query}`)
    expect(await legacy.json()).toMatchObject({
      stream: { int_virtual_pin: { ivp1: 7 }, str_virtual_pin: { svp1: 'x' } }
    })
    expect((await fieldgate(['pipelines', 'get', '00000123'])).code).toBe(0)
    const again = await fieldgate(['pipelines', 'import', root])
    expect(again.stdout).toBe('Pipelines: 0 taken, 2 there already, 1 rejected.\n')
  })
})
