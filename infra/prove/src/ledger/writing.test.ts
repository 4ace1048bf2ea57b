import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLedger } from './ledger.ts'
import type { Site } from './site.ts'
import type { Writer } from './writers/writer.ts'
import { startWriting } from './writing.ts'

const removing: Writer = {
  name: 'DELETE /gateways/{id}',
  service: 'gateways',
  lanes: 1,
  doneBefore: 404,
  markOf: () => 'removed',
  valueOf: () => 0,
  call: () => ({ method: 'DELETE', path: '/' })
}

describe('a write that is sent again', () => {
  let server: Server

  afterEach(() => new Promise((resolve) => server.close(resolve)))

  /** What the ledger has of one write, to which a platform says these one after another. */
  async function ledgerOf(writer: Writer, ...said: number[]) {
    server = createServer((_request, response) => {
      const status = said.shift()!
      response.writeHead(status, { connection: 'close' })
      response.end(status === 204 ? undefined : JSON.stringify({ code: `said_${status}` }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const ledger = createLedger(() => 0)
    await startWriting([writer], { url: `http://127.0.0.1:${port}` } as Site, ledger).end()
    return ledger
  }

  it('is acknowledged where it finds itself done', async () => {
    const { entries, statuses } = await ledgerOf(removing, 503, 404)
    expect(entries).toMatchObject([{ isAcknowledged: true, sends: 2 }])
    expect([...statuses.keys()]).toEqual([503, 204])
  })

  it('is not where it had never been sent before: nobody else writes there', async () => {
    const { entries, statuses } = await ledgerOf(removing, 404)
    expect(entries).toMatchObject([{ isAcknowledged: false }])
    expect([...statuses.keys()]).toEqual([404])
  })

  it('is given up where what it needs did not come', async () => {
    const { entries } = await ledgerOf({ ...removing, call: () => undefined })
    expect(entries).toMatchObject([{ isAcknowledged: false, sends: 0 }])
  })

  it('has the failures before it told by the name that they were given', async () => {
    const { refusals } = await ledgerOf(removing, 503, 503, 204)
    expect([...refusals]).toEqual([['503 said_503 of gateways', { count: 2, first: 0, last: 0 }]])
  })
})
