import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const data = mkdtempSync(join(tmpdir(), 'fieldgate-alerts-'))
const told: Array<{ event: string; alert: { kind: string; subject: string } }> = []
let receiver: Server
let platform: SpawnedPlatform
let authorization: string

const post = async (path: string, body: object) => {
  const response = await fetch(platform.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body)
  })
  expect(response.ok, `${path}: ${response.status}`).toBe(true)
  const text = await response.text()
  return text ? JSON.parse(text) : undefined
}

beforeAll(async () => {
  chmodSync(data, 0o755)
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    told.push(JSON.parse(Buffer.concat(chunks).toString()))
    response.writeHead(204).end()
  })
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  platform = await spawnPlatform({ FIELDGATE_DATA: data, DEMO: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' })
  const credentials = { grant_type: 'password', username: 'admin', password: 'password123' }
  authorization = `Bearer ${(await post('/api/v1/auth/tokens', credentials)).access_token}`
}, 60_000)
afterAll(async () => {
  await platform.end('SIGINT')
  receiver.close()
  rmSync(data, { recursive: true, force: true })
}, 20_000)

// Rules look every 10 seconds, and a gateway is offline after three of its intervals.
it('tells a webhook of a gateway and a pipeline that went silent', async () => {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const webhook = await post('/api/v1/webhooks', { name: 'On call', url })
  await post('/api/v1/gateways', { id: 'roof-north', tags: ['site:a'], expectedIntervalSeconds: 1 })
  await post('/api/v1/gateways/roof-north/heartbeats', {})
  const pipeline = await post('/api/v1/pipelines', { label: 'Boiler' })
  const rule = { forSeconds: 0, webhookIds: [webhook.id] }
  await post('/api/v1/alert-rules', { ...rule, name: 'Gateways', kind: 'gatewayOffline', tag: 'site:a' })
  await post('/api/v1/alert-rules', { ...rule, name: 'Pipelines', kind: 'pipelineSilent', threshold: 1 })
  const heard = () => told.map(({ event, alert }) => `${event} ${alert.kind} ${alert.subject}`).sort()
  await vi.waitFor(
    () =>
      expect(heard()).toEqual([
        'alert.fired gatewayOffline roof-north',
        `alert.fired pipelineSilent ${pipeline.id}`
      ]),
    { timeout: 45_000, interval: 250 }
  )
}, 60_000)
