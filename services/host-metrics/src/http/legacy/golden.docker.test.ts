import { readFileSync } from 'node:fs'
import {
  createIdentityStub,
  httpSender,
  type IdentityStub,
  loadGoldenCases,
  replayGolden,
  type Send,
  useDatabase
} from '@fieldgate/testkit'
import Docker from 'dockerode'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { LEGACY_TOKEN, startTestApp } from '../test-app.test.fixture.ts'

const NAME = 'seedprobe1'
const SOCKET = '/var/run/docker.sock'
const STOPPED_CASE = 'I-CON-11'
const golden = new URL('../../../golden/', import.meta.url)
const cases = loadGoldenCases(new URL('host-metrics.json', golden))
const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8'))

describe('on a real engine', () => {
  const database = useDatabase()
  const docker = new Docker({ socketPath: SOCKET })
  let container: Docker.Container
  let identity: IdentityStub
  let app: FastifyInstance
  let send: Send

  const namesInStats = async (): Promise<string[]> => {
    const headers = { authorization: `Bearer ${LEGACY_TOKEN}` }
    return Object.keys((await app.inject({ url: '/data/containers/stats', headers })).json())
  }

  beforeAll(async () => {
    await docker.getContainer(NAME).remove({ force: true }).catch(ignoreMissing)
    container = await docker.createContainer({ name: NAME, Image: 'busybox:1', Cmd: ['sleep', '600'] })
    identity = await createIdentityStub([])
    const env = { DOCKER_HOST: `unix://${SOCKET}` }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
    send = httpSender(await app.listen({ port: 0 }))
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await identity.close()
    await container.remove({ force: true })
  }, 60_000)

  describe('with a running container', () => {
    beforeAll(async () => {
      await container.start()
      await vi.waitFor(async () => expect(await namesInStats()).toContain(NAME), { timeout: 20_000 })
    }, 30_000)

    const running = cases.filter(({ id }) => id !== STOPPED_CASE)
    replayGolden('legacy answers as recorded', running, { send: () => send, declined })
  })

  describe('with a stopped container', () => {
    beforeAll(async () => {
      await container.stop({ t: 0 })
      await vi.waitFor(async () => expect(await namesInStats()).not.toContain(NAME), { timeout: 20_000 })
    }, 60_000)

    const stopped = cases.filter(({ id }) => id === STOPPED_CASE)
    replayGolden('legacy answers as recorded', stopped, { send: () => send, declined })
  })
})

function ignoreMissing(error: { statusCode?: number }): void {
  if (error.statusCode !== 404) throw error
}
