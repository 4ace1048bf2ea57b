import { get as getPlain, Agent as PlainAgent } from 'node:http'
import { get as getTls, Agent as TlsAgent } from 'node:https'
import type { Door } from '@fieldgate/testkit'

const CALLS = 200
const PATH = '/app'

/** The 99th percentile of what a client waits who asks again and again on one connection, in milliseconds. */
export async function p99(door: Door): Promise<number> {
  const options = { host: '127.0.0.1', port: door.port, path: PATH, rejectUnauthorized: false }
  const agent = door.isTls ? new TlsAgent({ keepAlive: true }) : new PlainAgent({ keepAlive: true })
  const get = door.isTls ? getTls : getPlain
  const waits: number[] = []

  const call = () =>
    new Promise<void>((resolve, reject) => {
      const start = performance.now()
      get({ ...options, agent }, (answer) => {
        answer.resume().once('end', () => {
          waits.push(performance.now() - start)
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`answered ${answer.statusCode}`))
        })
      }).once('error', reject)
    })
  for (let count = 0; count < CALLS; count += 1) await call()
  agent.destroy()
  return quantile(waits, 0.99)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!
