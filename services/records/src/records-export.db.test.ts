import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator, startTestApp, type TestApp } from './test-app.test.fixture.ts'

const ROWS = 200_000
const CHUNK = 20_000
const MIB = 1024 * 1024

describe('the table of all records', () => {
  const database = useDatabase()
  let test: TestApp
  let address: string
  let authorization: string

  beforeAll(async () => {
    const owner = openDatabase(database.ownerUrl)
    for (let from = 1; from <= ROWS; from += CHUNK) {
      await owner.pool.query(
        `insert into records (id, value1, value2, shared, last_modified_by, created_at)
         select gen_random_uuid(), 'row "' || n || '"', n, true, 'bulk', now() + n / 3 * interval '1 millisecond'
         from generate_series($1::integer, $2::integer) n`,
        [from, from + CHUNK - 1]
      )
    }
    await owner.pool.query('analyze records')
    await owner.close()
    test = await startTestApp(database.url)
    address = await test.app.listen({ port: 0 })
    authorization = `Bearer ${await test.identity.token(operator)}`
  })
  afterAll(() => test.close())

  const get = (query: string, accept: string) =>
    fetch(`${address}/api/v1/records${query}`, { headers: { authorization, accept } })

  it('is streamed whole, with each row once, in memory that does not grow with it', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const heap = () => {
      collectGarbage()
      return process.memoryUsage().heapUsed
    }
    const answer = await get('?sort=createdAt', 'application/x-ndjson')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const seen = new Uint8Array(ROWS + 1)
    const atStart = heap()
    let [bytes, highest, rest, nextLook] = [0, 0, '', 4 * MIB]
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      bytes += chunk.length
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()!
      for (const line of lines) seen[(JSON.parse(line) as { number: number }).number]! += 1
      if (bytes < nextLook) continue
      highest = Math.max(highest, heap() - atStart)
      nextLook = bytes + 4 * MIB
    }
    expect(rest).toBe('')
    expect(seen.subarray(1).every((times) => times === 1)).toBe(true)
    expect(bytes).toBeGreaterThan(50 * MIB)
    expect(highest).toBeLessThan(20 * MIB)
  })

  it('comes in CSV, with the columns that are asked for', async () => {
    const answer = await get('?sort=number&value2.lt=3&fields=number,value1,value3', 'text/csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await answer.text()).toBe('number,value1,value3\r\n1,"row ""1""",\r\n2,"row ""2""",\r\n')
  })

  it('has its header when it has no rows', async () => {
    expect(await (await get('?value2=-1&fields=id', 'text/csv')).text()).toBe('id\r\n')
  })

  it('is one page where a limit is given', async () => {
    const answer = await get('?sort=number&limit=2&fields=number', 'application/x-ndjson')
    expect(await answer.text()).toBe('{"number":1}\n{"number":2}\n')
    expect(answer.headers.get('link')).toContain('rel="next"')
  })

  it('is refused before it begins', async () => {
    expect((await get('?fields=secret', 'text/csv')).status).toBe(400)
  })
})
