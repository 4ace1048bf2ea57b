import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { httpSender, type Send } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGateway, loadKongFile } from './gateway.ts'
import { gatewayUnderTest } from './testing/config.ts'
import { createEcho } from './testing/echo.ts'
import { portOf } from './testing/port-of.ts'
import { CALM, gatewayConfig } from './testing/test-kong.ts'

/** A request, and what becomes of it: in Kong, and here. */
interface Row {
  method: string
  path: string
  headers?: Record<string, string>
  bodyBytes?: number
  /** Who is asked; null: nobody. */
  service: string | null
  /** For what. */
  upstream?: string
  status: number
  code?: string
  /** Headers that the service gets, and texts that it gets in none. */
  seen?: Record<string, string>
  unseen?: string[]
}

const rows = JSON.parse(readFileSync(new URL('../fixtures/requests.json', import.meta.url), 'utf8')) as Row[]

/** kong.yml by this gateway, with an echo in the place of each service. */
async function startHere() {
  const kong = loadKongFile(new URL('../../kong.yml', import.meta.url))
  const echoes: Server[] = []
  for (const service of kong.services) {
    const echo = createEcho(service.name)
    await once(echo.listen(0), 'listening')
    echoes.push(echo)
    service.target = { ...service.target, host: '127.0.0.1', port: portOf(echo), healthchecks: CALM }
  }
  const gateway: FastifyInstance = await buildGateway(gatewayConfig, { kong })
  const url = await gateway.listen({ port: 0 })
  return {
    url,
    async close() {
      await gateway.close()
      for (const echo of echoes) echo.close()
    }
  }
}

const elsewhere = gatewayUnderTest()

describe(`kong.yml, served by ${elsewhere ?? 'this gateway'}`, () => {
  let here: Awaited<ReturnType<typeof startHere>> | undefined
  let send: Send

  beforeAll(async () => {
    here = elsewhere === undefined ? await startHere() : undefined
    send = httpSender(elsewhere ?? here!.url)
  })
  afterAll(() => here?.close())

  it.each(rows.map((row) => [row.method, row.path, row.service ?? 'nobody', row] as const))(
    'takes %s %s to %s',
    async (method, path, _name, row) => {
      const { headers = {}, bodyBytes, service, upstream, status, code, seen = {}, unseen = [] } = row
      const body = bodyBytes === undefined ? undefined : 'x'.repeat(bodyBytes)
      const answer = await send({ method, url: path, headers, body })
      expect(answer.status).toBe(status)
      if (code !== undefined) expect(JSON.parse(answer.body)).toMatchObject({ status, code })
      if (service === null) return

      const asked = JSON.parse(answer.body)
      expect(asked).toMatchObject({ service, method, url: upstream, bytes: bodyBytes ?? 0, headers: seen })
      for (const text of unseen) expect(JSON.stringify(asked.headers)).not.toContain(text)
    }
  )
})
