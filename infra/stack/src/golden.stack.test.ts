import { readFileSync } from 'node:fs'
import { httpSender, loadGoldenCases, replayGolden, type Send } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { docker, stackOf } from './compose.ts'
import { useStack } from './use-stack.ts'

const services = new URL('../../../services/', import.meta.url)
const stack = stackOf(['embedded-gateway', 'demo'], { RATE_LIMITS: 'off' })

const DOORS: Array<[name: string, sender: () => Promise<Send>]> = [
  [
    'https, TLS 1.3',
    async () => httpSender('https://localhost', { ca: await stack.certificate(), minVersion: 'TLSv1.3' })
  ],
  ['http on 127.0.0.1:8000', async () => httpSender('http://127.0.0.1:8000')]
]

// The container of the recordings: the last case is of the time when it was stopped.
const CONTAINER = 'seedprobe1'
const STOPPED_CASE = 'I-CON-11'

function recorded(service: string) {
  const golden = new URL(`${service}/golden/`, services)
  const cases = loadGoldenCases(new URL(`${service}.json`, golden))
  const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8')) as Record<
    string,
    string
  >
  const [free, bound] = [false, true].map((isBound) =>
    cases.filter(({ group }) => (group === 'needs-container') === isBound)
  )
  return { free: free!, bound: bound!, declined }
}

// Each door on a stack of its own: the recordings begin on an empty store.
describe.each(DOORS)('every recorded exchange through %s', (_name, senderOf) => {
  useStack(stack, '--scale', 'devices=0')
  let send: Send

  beforeAll(async () => {
    send = await senderOf()
  })

  for (const service of ['gateways', 'records', 'host-metrics', 'pipelines']) {
    const { free, declined } = recorded(service)
    replayGolden(service, free, { send: () => send, declined })
  }

  describe('of a container', () => {
    const { bound, declined } = recorded('host-metrics')
    const remove = () => docker('rm', '--force', '--volumes', CONTAINER)

    const isListed = async () => {
      const headers = { Authorization: 'Bearer my-secret-key' }
      const { body } = await send({ method: 'GET', url: '/data/containers/stats', headers, body: undefined })
      return CONTAINER in JSON.parse(body)
    }
    const waitUntilListed = (expected: boolean) =>
      vi.waitFor(async () => expect(await isListed()).toBe(expected), { timeout: 60_000, interval: 500 })

    afterAll(remove)

    describe('that runs', () => {
      beforeAll(async () => {
        await remove()
        await docker('run', '--detach', '--name', CONTAINER, 'busybox:1', 'sleep', '600')
        await waitUntilListed(true)
      })
      const cases = bound.filter(({ id }) => id !== STOPPED_CASE)
      replayGolden('host-metrics', cases, { send: () => send, declined })
    })

    describe('that was stopped', () => {
      beforeAll(async () => {
        await docker('stop', '--time', '0', CONTAINER)
        await waitUntilListed(false)
      })
      const cases = bound.filter(({ id }) => id === STOPPED_CASE)
      replayGolden('host-metrics', cases, { send: () => send, declined })
    })
  })
})
