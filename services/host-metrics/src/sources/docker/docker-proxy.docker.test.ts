import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import Docker from 'dockerode'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ContainerNews, createContainerWatch } from '#domain/containers/container-watch'
import { createDockerEngine } from './docker-engine.ts'
import { createDockerSource, type DockerSource } from './docker-source.ts'

const PREFIX = `fg-test-${randomBytes(4).toString('hex')}`
const ALLOW_LIST = fileURLToPath(new URL('../../../../../infra/docker-proxy/haproxy.cfg', import.meta.url))
const SOCKET = '/var/run/docker.sock'
const PORT = '2375/tcp'

describe('behind the proxy of the compose file', () => {
  const docker = new Docker({ socketPath: SOCKET })
  const made: Docker.Container[] = []
  const news: ContainerNews[] = []
  let address: string
  let source: DockerSource

  async function run(options: Docker.ContainerCreateOptions): Promise<Docker.Container> {
    const container = await docker.createContainer(options)
    made.push(container)
    await container.start()
    return container
  }

  beforeAll(async () => {
    const proxy = await run({
      name: `${PREFIX}-proxy`,
      Image: 'haproxy:3.2',
      User: '0:0',
      ExposedPorts: { [PORT]: {} },
      HostConfig: {
        Binds: [`${SOCKET}:${SOCKET}:ro`, `${ALLOW_LIST}:/usr/local/etc/haproxy/haproxy.cfg:ro`],
        PortBindings: { [PORT]: [{ HostIp: '127.0.0.1', HostPort: '0' }] }
      }
    })
    const { NetworkSettings } = await proxy.inspect()
    address = `127.0.0.1:${NetworkSettings.Ports[PORT]![0]!.HostPort}`
    await vi.waitFor(() => fetch(`http://${address}/_ping`), { timeout: 10_000 })
    source = createDockerSource({
      engine: createDockerEngine(`tcp://${address}`),
      watch: createContainerWatch(
        (each) => news.push(each),
        () => new Date()
      ),
      onStateChange: () => {}
    })
    await source.start()
  }, 60_000)
  afterAll(async () => {
    await source.stop()
    await Promise.all(made.map((each) => each.remove({ force: true })))
  }, 60_000)

  it('the service hears of containers that no list would have shown', async () => {
    const short = await docker.createContainer({
      name: `${PREFIX}-short`,
      Image: 'busybox:1',
      Cmd: ['sh', '-c', 'exit 3'],
      HostConfig: { NetworkMode: 'none' }
    })
    made.push(short)
    await vi.waitFor(
      async () => {
        await short.start()
        await short.wait()
        const died = news.filter(
          ({ containerId, happening }) => containerId === short.id && happening === 'die'
        )
        expect(died.slice(-1)).toMatchObject([{ detail: '3' }])
      },
      { timeout: 30_000, interval: 500 }
    )
  }, 60_000)

  it('the service follows statistics', async () => {
    await vi.waitFor(() => expect(source.stats(made[0]!.id)?.usage.pids).toBeGreaterThan(0), {
      timeout: 20_000
    })
  }, 30_000)

  const OURS = encodeURIComponent(JSON.stringify({ type: ['container'] }))
  const EXECS = encodeURIComponent(JSON.stringify({ event: ['exec_create'] }))
  it.each([
    '/events',
    `/events?filters=${OURS}`,
    `/events?filters=${EXECS}`,
    `/events?filters=${EXECS}&filters=${OURS}`,
    '/info',
    '/images/json',
    '/containers/json/../../info'
  ])('nobody reads %s', async (path) => {
    expect((await fetch(`http://${address}${path}`)).status).toBe(403)
  })
})
