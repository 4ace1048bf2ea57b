import { httpSender } from '@fieldgate/testkit'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Stack } from '../compose.ts'
import { secretsOf, wholeStack } from '../containers.ts'
import { bearer, createCaller } from './caller.ts'
import { createCanaries } from './canaries.ts'
import { driveFlows } from './flows.ts'

const DATABASES = ['identity', 'gateways', 'pipelines', 'records', 'host_metrics']

/** Everything a client does with a secret is done; none of these may be read anywhere afterwards. */
export function lookForSecrets(stack: Stack): void {
  describe('no secret of a client', () => {
    const canaries = createCanaries()
    const { call, refusals } = createCaller((request) =>
      stack.certificate().then((ca) => httpSender('https://localhost', { ca })(request))
    )
    let admin: string

    beforeAll(async () => {
      const secrets = await secretsOf(stack)
      const password = secrets.find(({ name }) => name === 'admin-password')!.value
      admin = await driveFlows(call, canaries, password)
    })

    it('was left out of the flows', () => {
      expect(canaries.count()).toBeGreaterThan(20)
    })

    it('stands in the log of a container, in its environment, or in its image', async () => {
      const { logs, environments } = await wholeStack(stack)
      expect(logs).toContain('/api/v1/webhooks')
      expect(canaries.foundIn(logs)).toEqual([])
      expect(canaries.foundIn(environments)).toEqual([])
    })

    it('stands in the log of nginx', async () => {
      const log = await stack.compose('exec', '-T', 'nginx', 'sh', '-c', 'cat /var/log/fieldgate/*')
      expect(log).toContain('/pipeline/stream')
      expect(canaries.foundIn(log)).toEqual([])
    })

    it('stands in the answer to a call that was refused', () => {
      const text = refusals.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n')
      expect(refusals.length).toBeGreaterThan(10)
      expect(canaries.foundIn(text)).toEqual([])
    })

    it('stands in an audit event', async () => {
      const events = async () => {
        const url = '/api/v1/audit-events?limit=500'
        return (await call('GET', url, { status: 200, headers: bearer(admin) })).body
      }
      // The services hand them over by and by.
      await vi.waitFor(async () => expect(await events()).toContain('webhook.created'), { timeout: 30_000 })
      expect(canaries.foundIn(await events())).toEqual([])
    })

    it.each(DATABASES)('stands in the dump of the database of %s', async (name) => {
      const dump = await stack.compose(
        ...['exec', '-T', 'postgres', 'pg_dump', '--username=postgres', `fieldgate_${name}`]
      )
      expect(dump).toContain('database dump complete')
      expect(canaries.foundIn(dump)).toEqual([])
    })
  })
}
