import { randomBytes } from 'node:crypto'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import Docker from 'dockerode'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startReceiver } from './alerting.test.fixture.ts'
import { admin, HOST, startTestApp } from './http/test-app.test.fixture.ts'

const SOCKET = '/var/run/docker.sock'
const PREFIX = `fg-alert-${randomBytes(4).toString('hex')}`
const MEBIBYTE = 1024 * 1024

interface Alert {
  ruleId: string
  subject: string
  state: 'firing' | 'resolved'
  value: number | null
}

describe('alert rules on containers of a real engine', () => {
  const database = useDatabase()
  const docker = new Docker({ socketPath: SOCKET })
  const made: Docker.Container[] = []
  let identity: IdentityStub
  let app: FastifyInstance
  let receiver: Awaited<ReturnType<typeof startReceiver>>

  const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 90_000, interval: 500 })
  const call = async (method: 'GET' | 'POST', path: string, payload?: object) => {
    const headers = { authorization: `Bearer ${admin.apiKey}` }
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
    expect(answer.statusCode).toBeLessThan(300)
    return answer.json()
  }
  const alertsOf = async (rule: string): Promise<Alert[]> =>
    (await call('GET', `/alerts?ruleId=${rule}`)).items
  const toldOf = (rule: string): string[] =>
    receiver.received
      .map(({ body }) => JSON.parse(body) as { event: string; alert: { ruleId: string } })
      .filter(({ alert }) => alert.ruleId === rule)
      .map(({ event }) => event)

  async function run(name: string): Promise<Docker.Container> {
    const container = await docker.createContainer({
      name: `${PREFIX}-${name}`,
      Image: 'busybox:1',
      Cmd: ['sleep', '600'],
      HostConfig: { Memory: 64 * MEBIBYTE, NetworkMode: 'none' }
    })
    made.push(container)
    await container.start()
    return container
  }
  async function exec(container: Docker.Container, ...Cmd: string[]): Promise<void> {
    const command = await container.exec({ Cmd })
    await command.start({})
  }
  async function watch(rule: object): Promise<string> {
    const content = { name: 'Seen to', url: receiver.url }
    const { id: webhookId } = await call('POST', '/webhooks', content)
    const all = { ...rule, name: 'Watched', forSeconds: 0, webhookIds: [webhookId] }
    return (await call('POST', '/alert-rules', all)).id
  }

  beforeAll(async () => {
    receiver = await startReceiver()
    identity = await createIdentityStub([admin])
    const env = { DOCKER_HOST: `unix://${SOCKET}`, WEBHOOK_ALLOW_PRIVATE: 'true' }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
  }, 60_000)
  afterAll(async () => {
    await Promise.all(made.map((each) => each.remove({ force: true })))
    await app.close()
    await identity.close()
    await receiver.close()
  }, 60_000)

  it('fire when one dies, and resolve when it runs again', async () => {
    const container = await run('mortal')
    const target = `${PREFIX}-mortal`
    await soon(() => call('GET', `/hosts/${HOST}/containers/${target}`))
    const rule = await watch({ kind: 'containerNotRunning', target })
    await container.kill()
    await soon(async () => expect(await alertsOf(rule)).toMatchObject([{ state: 'firing', subject: target }]))
    await container.start()
    await soon(async () => expect(await alertsOf(rule)).toMatchObject([{ state: 'resolved' }]))
    await soon(() => expect(toldOf(rule)).toEqual(['alert.fired', 'alert.resolved']))
  }, 240_000)

  it('fire when one grows beyond its share of memory, and resolve when it gives that back', async () => {
    const container = await run('hungry')
    const target = `${PREFIX}-hungry`
    const rule = await watch({ kind: 'containerMemory', threshold: 50, target })
    await exec(container, 'dd', 'if=/dev/zero', 'of=/dev/shm/grown', 'bs=1M', 'count=40')
    await soon(async () => expect(await alertsOf(rule)).toMatchObject([{ state: 'firing', subject: target }]))
    const [alert] = await alertsOf(rule)
    expect(alert!.value).toBeGreaterThan(60)
    expect(alert!.value).toBeLessThan(70)
    await exec(container, 'rm', '/dev/shm/grown')
    await soon(async () => expect(await alertsOf(rule)).toMatchObject([{ state: 'resolved' }]))
    await soon(() => expect(toldOf(rule)).toEqual(['alert.fired', 'alert.resolved']))
  }, 240_000)
})
