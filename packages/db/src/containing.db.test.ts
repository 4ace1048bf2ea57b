import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { containing } from './containing.ts'

let client: Client

beforeAll(async () => {
  client = new Client({ connectionString: inject('databaseServer') })
  await client.connect()
})
afterAll(() => client.end())

it.each([
  ['100%', 'is 100% sure', true],
  ['100%', '1000 times', false],
  ['a_b', 'a_bc', true],
  ['a_b', 'aXb', false],
  ['C:\\', 'C:\\temp', true],
  ['C:\\', 'C:/temp', false],
  ['', 'anything', true]
])('%j is in %j: %s', async (text, whole, found) => {
  const { rows } = await client.query('select $1::text like $2 as found', [whole, containing(text)])
  expect(rows).toEqual([{ found }])
})
