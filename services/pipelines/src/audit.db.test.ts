import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import type { AuditEvent } from '@fieldgate/types'
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
  const { key: second } = rotated.json<{ key: string }>()
  await app.inject({ method: 'POST', url: `${url}/keys`, headers: { 'x-pipeline-key': second }, payload: {} })
  await app.inject({ method: 'DELETE', url, headers })
  const legacy = '/pipeline/stream?id=00000009'
  await app.inject(`${legacy}&opt=cre&key=abcdefghijklmnop`)
  await app.inject(`${legacy}&opt=upk&key=abcdefghijklmnop&nkey=ponmlkjihgfedcba`)
  await close()

  const { pool, close: disconnect } = openDatabase(database.url)
  const { rows } = await pool.query<{ event: Pick<AuditEvent, 'action' | 'targetId' | 'actor'> }>(
    'select event from audit_outbox order by position'
  )
  await expect(pool.query("update audit_outbox set event = '{}'")).rejects.toThrow(/permission denied/)
  await disconnect()
  expect(
    rows.map(({ event: { action, targetId, actor } }) => [action, targetId, actor.kind, actor.id])
  ).toEqual([
    ['pipeline.created', id, 'user', expect.any(String)],
    ['pipeline.updated', id, 'user', expect.any(String)],
    ['pipeline.key_rotated', id, 'user', expect.any(String)],
    ['pipeline.key_rotated', id, 'device', id],
    ['pipeline.deleted', id, 'user', expect.any(String)],
    ['pipeline.created', '00000009', 'anonymous', null],
    ['pipeline.key_rotated', '00000009', 'device', '00000009']
  ])
  expect(JSON.stringify(rows)).not.toContain(key)
  expect(JSON.stringify(rows)).not.toMatch(/abcdefghijklmnop|ponmlkjihgfedcba/)
  expect(JSON.stringify(rows)).not.toContain(rotated.json<{ key: string }>().key)
})
