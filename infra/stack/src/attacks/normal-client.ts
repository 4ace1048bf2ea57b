import { once } from 'node:events'
import { type ClientRequest, get as getPlain, type IncomingMessage } from 'node:http'
import { get as getTls } from 'node:https'
import type { Door } from '@fieldgate/testkit'

const CALLS = 200
const PATH = '/app'

/** What a client waits, in milliseconds, each time it opens a connection and asks; every answer has to be a 200. */
export async function waitsMs(door: Door): Promise<number[]> {
  const options = { host: '127.0.0.1', port: door.port, path: PATH, agent: false, rejectUnauthorized: false }
  const get = (): ClientRequest => (door.isTls ? getTls(options) : getPlain(options))
  const waits: number[] = []
  for (let count = 0; count < CALLS; count += 1) {
    const start = performance.now()
    const [answer] = (await once(get(), 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`)
    waits.push(performance.now() - start)
  }
  return waits
}
