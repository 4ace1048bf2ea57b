import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SERVICE = fileURLToPath(new URL('../testing/leaving-service.ts', import.meta.url))

async function start(...seconds: number[]) {
  const service = spawn(process.execPath, ['--conditions=@fieldgate/source', SERVICE, ...seconds.map(String)])
  const ended = once(service, 'exit')
  const url = `http://127.0.0.1:${String((await once(service.stdout, 'data'))[0]).trim()}`
  return { service, ended, url }
}

describe('a service that is told to stop', () => {
  it('says first that it is not ready, goes on answering, and ends in order', async () => {
    const { service, ended, url } = await start(3)
    const statusOf = async (path: string) => (await fetch(url + path)).status
    expect(await statusOf('/readyz')).toBe(200)

    service.kill('SIGTERM')
    await expect.poll(() => statusOf('/readyz'), { interval: 20 }).toBe(503)
    expect([await statusOf('/work'), await statusOf('/livez')]).toEqual([200, 200])
    expect((await ended)[0]).toBe(0)
  })

  it('ends in its time, though somebody holds an answer open for ever', async () => {
    const { service, ended, url } = await start(0, 1)
    const stream = (await fetch(`${url}/stream`)).body!.getReader()
    await stream.read()

    service.kill('SIGTERM')
    await expect(stream.read()).rejects.toThrow('terminated')
    expect((await ended)[0]).toBe(1)
  })
})
