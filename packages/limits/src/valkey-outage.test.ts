import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBudget } from './budget.ts'
import { openStore } from './store.ts'

const REPLICAS = 2
const TEN = { name: 'ten', windows: [[10, 60]] } as const
const READY = '+OK\r\n'
const DEGRADED = 'degraded: rate limits are counted by each replica alone'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** A server that hands each connection to `answer`, and its URL. */
async function valkeyThat(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    answer(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function deadValkey(): Promise<string> {
  const url = await valkeyThat(() => {})
  for (const cleanup of cleanups.splice(0)) cleanup()
  return url
}

const silentValkey = () => valkeyThat(() => {})

/** Looks ready to the first connection, then answers nothing and nobody any more. */
function freezingValkey(): Promise<string> {
  let isFrozen = false
  return valkeyThat((socket) => {
    if (!isFrozen) socket.once('data', () => socket.write(READY))
    isFrozen = true
  })
}

describe.each([
  ['is dead', deadValkey, 'degraded'],
  ['accepts and never answers', silentValkey, 'degraded'],
  ['freezes when it was ready', freezingValkey, 'ok']
])('a store that %s', (_fault, start, stateAtStart) => {
  it('leaves each replica its share, fast, and is logged once', async () => {
    const { lines, log } = recordingLog()
    const store = await openStore({ VALKEY_URL: await start(), REPLICAS }, { service: 'test', log })
    cleanups.push(store.close)
    expect(await store.check()).toBe(stateAtStart)

    const budget = createBudget(store, TEN)
    const startedAt = performance.now()
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => budget.consume('ada')))
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const kinds = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.kind : 'allowed'))
    expect(new Set(kinds)).toEqual(new Set(['allowed', 'rate_limited']))

    await vi.waitFor(async () => expect(await store.check()).toBe('degraded'))
    await expect(budget.consume('ada')).rejects.toMatchObject({ kind: 'rate_limited' })
    expect(lines).toEqual([[{ reason: expect.any(String) }, DEGRADED]])
  })
})

it('keeps the password out of the log when the store refuses it', async () => {
  const url = await valkeyThat((socket) => {
    socket.on('data', () => socket.write('-WRONGPASS invalid username-password pair\r\n'))
  })
  const { lines, log } = recordingLog()
  const VALKEY_URL = url.replace('//', '//:canary@')
  const store = await openStore({ VALKEY_URL, REPLICAS }, { service: 'test', log })
  cleanups.push(store.close)
  expect(lines).toEqual([[{ reason: expect.stringContaining('WRONGPASS') }, DEGRADED]])
  expect(inspect(lines, { depth: null })).not.toContain('canary')
})

function recordingLog() {
  const lines: unknown[][] = []
  const write = (...line: unknown[]) => lines.push(line)
  return { lines, log: { info: write, warn: write } }
}
