import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAuditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import type { Fetch } from '@fieldgate/service-kit'
import { createAlerting } from './alerting.ts'
import type { HostSample } from './domain/hosts/host-sample.ts'

export const BY = { actor: { kind: 'user', id: 'admin', name: 'admin' } as const, requestId: 'test' }

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver of webhooks: what came in, and what it answers next. */
export async function startReceiver() {
  const received: Received[] = []
  let status = 204
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(status, { location: 'http://10.0.0.1/' }).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (next: number) => {
      status = next
    },
    close: () => new Promise((closed) => server.close(closed))
  }
}

interface TestAlertingOptions {
  database: DatabaseHandle
  /** The sample of now; undefined: there is none. */
  sample?: () => HostSample | undefined
  fetch?: Fetch
  now: () => Date
  host?: string
  allowPrivate?: boolean
}

/** All of alerting but its timers, on a host without an engine. */
export const testAlerting = ({
  database,
  sample = () => undefined,
  fetch = globalThis.fetch,
  now,
  host = 'edge-1',
  allowPrivate = true
}: TestAlertingOptions) =>
  createAlerting(
    {
      SERVICE_SECRET: 'a service secret of 32 characters',
      WEBHOOK_ALLOW_PRIVATE: allowPrivate,
      GATEWAYS_URL: 'http://gateways.test',
      PIPELINES_URL: 'http://pipelines.test'
    },
    {
      host,
      database,
      auditor: createAuditor('host-metrics', { newId: randomUUID, now }),
      metrics: { latest: sample },
      containers: { state: () => 'absent', containers: () => [], stats: () => undefined },
      fetch,
      authorization: async () => 'Bearer a.b.c',
      now
    }
  )
