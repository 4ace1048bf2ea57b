import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { expect, it } from 'vitest'
import { OPERATOR, startTestApp } from './test-app.test.fixture.ts'

const database = useDatabase()

it('each change of a pipeline leaves a trace, and none of its keys', async () => {
  const { app, identity, close } = await startTestApp(database.url)
  const headers = { authorization: `Bearer ${await identity.token(OPERATOR)}` }
  const made = await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: {} })
  const { id, key } = made.json<{ id: string; key: string }>()
  const url = `/api/v1/pipelines/${id}`
  await app.inject({ method: 'PATCH', url, headers, payload: { label: 'x' } })
  const rotated = await app.inject({ method: 'POST', url: `${url}/keys`, headers, payload: {} })
  await app.inject({ method: 'DELETE', url, headers })
  const legacy = '/pipeline/stream?id=00000009'
  await app.inject(`${legacy}&opt=cre&key=abcdefghijklmnop`)
  await app.inject(`${legacy}&opt=upk&key=abcdefghijklmnop&nkey=ponmlkjihgfedcba`)
  await close()

  const { pool, close: disconnect } = openDatabase(database.url)
  const { rows } = await pool.query<{ event: { action: string; targetId: string } }>(
    'select event from audit_outbox order by position'
  )
  await expect(pool.query("update audit_outbox set event = '{}'")).rejects.toThrow(/permission denied/)
  await disconnect()
  expect(rows.map(({ event }) => [event.action, event.targetId])).toEqual([
    ['pipeline.created', id],
    ['pipeline.updated', id],
    ['pipeline.key_rotated', id],
    ['pipeline.deleted', id],
    ['pipeline.created', '00000009'],
    ['pipeline.key_rotated', '00000009']
  ])
  expect(JSON.stringify(rows)).not.toContain(key)
  expect(JSON.stringify(rows)).not.toMatch(/abcdefghijklmnop|ponmlkjihgfedcba/)
  expect(JSON.stringify(rows)).not.toContain(rotated.json<{ key: string }>().key)
})
