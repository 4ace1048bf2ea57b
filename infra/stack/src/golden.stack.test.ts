import { readFileSync } from 'node:fs'
import { httpSender, loadGoldenCases, replayGolden, type Send } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe } from 'vitest'
import { stackOf } from './compose.ts'

const services = new URL('../../../services/', import.meta.url)
const stack = stackOf(['embedded-gateway', 'demo'], { RATE_LIMITS: 'off' })

const DOORS: Array<[name: string, sender: () => Promise<Send>]> = [
  [
    'https, TLS 1.3',
    async () => httpSender('https://localhost', { ca: await stack.certificate(), minVersion: 'TLSv1.3' })
  ],
  ['http on 127.0.0.1:8000', async () => httpSender('http://127.0.0.1:8000')]
]

// Each door on a stack of its own: the recordings begin on an empty store.
describe.each(DOORS)('every recorded exchange through %s', (_name, senderOf) => {
  let send: Send

  beforeAll(async () => {
    await stack.down()
    await stack.up()
    send = await senderOf()
  })
  afterAll(() => stack.down())

  for (const service of ['gateways', 'records', 'host-metrics', 'pipelines']) {
    const golden = new URL(`${service}/golden/`, services)
    const cases = loadGoldenCases(new URL(`${service}.json`, golden)).filter(
      ({ group }) => group !== 'needs-container'
    )
    const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8'))
    replayGolden(service, cases, { send: () => send, declined })
  }
})
