import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SpawnedPlatform } from './spawned-platform.ts'
import { useStarts } from './starts.test.fixture.ts'

const PIPELINE = 'id=12345678&key=abcdefghijklmnop'
const HALF_A_REQUEST =
  'POST /api/v1/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{'

describe('npm start, when it ends', () => {
  const platforms = useStarts()
  const serverRuns = () => existsSync(join(platforms.data, 'postgres', 'data', 'postmaster.pid'))

  const pipeline = async ({ url }: SpawnedPlatform, query: string) => {
    const response = await fetch(`${url}/pipeline/stream?${PIPELINE}&${query}`, { method: 'POST' })
    return (await response.json()) as { message: string }
  }

  // npm passes on the signal that a terminal sends to the whole group, so one Ctrl-C comes twice.
  it('keeps what it acknowledged over a Ctrl-C that comes twice, and leaves no server behind', async () => {
    const first = await platforms.start()
    await pipeline(first, 'opt=cre')
    expect(await pipeline(first, 'opt=snd&ivp1=7')).toMatchObject({ message: 'Data sent successfully' })
    const { hostname, port } = new URL(first.url)
    const underWay = connect(Number(port), hostname)
    underWay.write(HALF_A_REQUEST)
    await expect.poll(async () => (await fetch(`${first.url}/api/v1/health`)).status).toBe(200)

    first.process.kill('SIGINT')
    const door = () =>
      fetch(first.url).then(
        () => 'open',
        () => 'closed'
      )
    await expect.poll(door).toBe('closed')
    const ended = first.end('SIGINT')
    underWay.write('}')
    expect(await ended).toBe(0)
    expect(serverRuns()).toBe(false)

    const second = await platforms.start()
    expect(await pipeline(second, 'opt=rcv')).toMatchObject({ stream: { int_virtual_pin: { ivp1: 7 } } })
  })

  it('keeps what it acknowledged when it is killed, and takes over the server that outlived it', async () => {
    const first = await platforms.start()
    await pipeline(first, 'opt=cre')
    await pipeline(first, 'opt=snd&ivp1=9')
    await first.end('SIGKILL')
    expect(serverRuns()).toBe(true)

    const second = await platforms.start()
    expect(await pipeline(second, 'opt=rcv')).toMatchObject({ stream: { int_virtual_pin: { ivp1: 9 } } })
  })
})
