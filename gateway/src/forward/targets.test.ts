import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { portOf } from '#testing/port-of'
import { CALM, testKong } from '#testing/test-kong'
import { createTargets, type Target } from './targets.ts'

const FIRST = '127.0.0.1'
const SECOND = '127.0.0.2'
const NONE: ReadonlySet<Target> = new Set()

describe('a name with several addresses', () => {
  const servers: Server[] = []
  let close: () => Promise<void>
  afterEach(async () => {
    await close()
    for (const server of servers.splice(0)) server.close().closeAllConnections()
  })

  /** Two servers at one port, each ready while its address is in the set that comes back. */
  async function replicas(addresses: string[]) {
    const ready = new Set([FIRST, SECOND])
    let port = 0
    for (const address of [FIRST, SECOND]) {
      const server = createServer((_request, response) => {
        response.writeHead(ready.has(address) ? 200 : 503).end()
      }).listen(port, address)
      servers.push(server)
      await once(server, 'listening')
      port = portOf(server)
    }
    const healthchecks = { ...CALM, intervalMs: 20, active: { tcp: 1, timeout: 1, http: 2 } }
    const target = { upstream: 'echo.up', host: 'echo', port, healthchecks }
    const service = testKong({ service: { target } }).services[0]!
    const targets = createTargets(
      service,
      () => {},
      async () => addresses
    )
    close = targets.close
    const pick = async (tried = NONE) => (await targets.pick(tried))?.address
    return { targets, ready, pick }
  }

  it('is asked where the least is running', async () => {
    const { targets, pick } = await replicas([FIRST, SECOND])
    await expect.poll(async () => new Set([await pick(), await pick()]).size).toBe(2)
    const busy = (await targets.pick(NONE))!
    busy.running = 3
    expect([await pick(), await pick()]).not.toContain(busy.address)
  })

  it('is not asked twice at the same address while there is another', async () => {
    const { targets, pick } = await replicas([FIRST, SECOND])
    await expect.poll(async () => new Set([await pick(), await pick()]).size).toBe(2)
    const tried = (await targets.pick(NONE))!
    expect(await pick(new Set([tried]))).not.toBe(tried.address)
  })

  it('loses the address that is not ready, until it is again', async () => {
    const { ready, pick } = await replicas([FIRST, SECOND])
    ready.delete(SECOND)
    await expect.poll(async () => [await pick(), await pick()]).toEqual([FIRST, FIRST])
    ready.add(SECOND)
    await expect.poll(async () => [await pick(), await pick()]).toContain(SECOND)
  })

  it('follows the name to new addresses, and away from old ones', async () => {
    const addresses = [FIRST]
    const { pick } = await replicas(addresses)
    expect(await pick()).toBe(FIRST)
    addresses.push(SECOND)
    await expect.poll(async () => [await pick(), await pick()]).toContain(SECOND)
    addresses.shift()
    await expect.poll(async () => [await pick(), await pick()]).toEqual([SECOND, SECOND])
  })

  it('has none to ask when none is ready', async () => {
    const { ready, pick } = await replicas([FIRST])
    ready.clear()
    await expect.poll(() => pick()).toBeUndefined()
  })
})
