import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anyFreePort, type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const PIPELINE = 'id=12345678&key=abcdefghijklmnop'

describe('npm start', () => {
  let data: string
  let running: SpawnedPlatform[]

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'fieldgate-start-'))
    // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
    chmodSync(data, 0o755)
    running = []
  })
  afterEach(async () => {
    for (const platform of running) if (platform.process.exitCode === null) await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  })

  const start = async (env: Record<string, string> = {}) => {
    const platform = await spawnPlatform({ FIELDGATE_DATA: data, ...env })
    running.push(platform)
    return platform
  }

  const pipeline = async ({ url }: SpawnedPlatform, query: string) => {
    const response = await fetch(`${url}/pipeline/stream?${PIPELINE}&${query}`, { method: 'POST' })
    return (await response.json()) as { message: string }
  }

  const signIn = ({ url }: SpawnedPlatform, username: string, password: string) =>
    fetch(`${url}/api/v1/auth/tokens`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', username, password })
    })

  it('keeps what it acknowledged over Ctrl-C, and leaves no server behind', async () => {
    const first = await start()
    await pipeline(first, 'opt=cre')
    expect(await pipeline(first, 'opt=snd&ivp1=7')).toMatchObject({ message: 'Data sent successfully' })
    expect(await first.end('SIGINT')).toBe(0)
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false)

    const second = await start()
    expect(await pipeline(second, 'opt=rcv')).toMatchObject({ stream: { int_virtual_pin: { ivp1: 7 } } })
  })

  // npm passes on the signal that a terminal sends to the whole group, so one Ctrl-C comes twice.
  it('stops in order when it is told to again', async () => {
    const platform = await start()
    const { hostname, port } = new URL(platform.url)
    const running = connect(Number(port), hostname)
    running.write(
      'POST /api/v1/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{'
    )
    await expect.poll(async () => (await fetch(`${platform.url}/api/v1/health`)).status).toBe(200)

    platform.process.kill('SIGINT')
    await expect
      .poll(() =>
        fetch(platform.url).then(
          () => 'open',
          () => 'closed'
        )
      )
      .toBe('closed')
    const ended = platform.end('SIGINT')
    running.write('}')
    expect(await ended).toBe(0)
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  })

  it('keeps what it acknowledged when it is killed, and takes over the server that outlived it', async () => {
    const first = await start()
    await pipeline(first, 'opt=cre')
    await pipeline(first, 'opt=snd&ivp1=9')
    await first.end('SIGKILL')
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(true)

    const second = await start()
    expect(await pipeline(second, 'opt=rcv')).toMatchObject({ stream: { int_virtual_pin: { ivp1: 9 } } })
  })

  it('says in one line that its port is taken', async () => {
    const port = await anyFreePort()
    const other = createServer().listen(port, '127.0.0.1')
    await expect(start({ PORT: String(port) })).rejects.toThrow(
      `ended with 1: Fieldgate did not start: port ${port} is taken; set PORT to another.\n`
    )
    other.close()
  })

  it('says in one line that another platform runs on the same data, and leaves that one alone', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(
      /ended with 1: Fieldgate did not start: Fieldgate runs on this data already.*\n$/
    )
    expect((await fetch(`${first.url}/api/v1/health`)).status).toBe(200)
  })

  it('keeps its secrets to itself', async () => {
    const platform = await start()
    const secrets = join(data, 'secrets')
    const files = readdirSync(secrets)
    expect(files).toContain('admin-password')
    for (const file of files) {
      expect(statSync(join(secrets, file)).mode & 0o777).toBe(0o600)
      expect(platform.output()).not.toContain(readFileSync(join(secrets, file), 'utf8'))
    }
  })

  it('lets the administrator in by the generated password, and nobody by a documented one', async () => {
    const platform = await start()
    const password = readFileSync(join(data, 'secrets', 'admin-password'), 'utf8')
    expect((await signIn(platform, 'admin', password)).status).toBe(200)
    expect((await signIn(platform, 'admin', 'password123')).status).not.toBe(200)
    expect((await signIn(platform, 'user', 'userpass')).status).not.toBe(200)
    const metrics = await fetch(`${platform.url}/data/cpu`, {
      headers: { authorization: 'Bearer my-secret-key' }
    })
    expect(await metrics.json()).toEqual({ message: 'token is invalid' })
  })

  it('has the demo users for as long as it is a demo', async () => {
    const demo = await start({ DEMO: 'true' })
    expect((await signIn(demo, 'admin', 'password123')).status).toBe(200)
    await demo.end('SIGINT')

    const real = await start()
    expect((await signIn(real, 'admin', 'password123')).status).not.toBe(200)
    expect((await signIn(real, 'user', 'userpass')).status).not.toBe(200)
  })

  it('uses an existing server in place of its own', async () => {
    const server = await startEmbeddedPostgres({ directory: join(data, 'other') })
    const platform = await start({ DATABASE_URL: server.url })
    expect((await fetch(`${platform.url}/api/v1/health`)).status).toBe(200)
    expect(existsSync(join(data, 'postgres'))).toBe(false)
    await platform.end('SIGINT')
    server.stop()
  })

  it('refuses a server that loses what it acknowledged', async () => {
    const settings = { synchronous_commit: 'off' }
    const server = await startEmbeddedPostgres({ directory: join(data, 'other'), settings })
    await expect(start({ DATABASE_URL: server.url })).rejects.toThrow(
      /Fieldgate did not start: .*synchronous_commit must not be off/
    )
    server.stop()
  })

  it.each([
    ['demo users', { DEMO: 'true' }, 'DEMO is refused in production'],
    ['no rate limits', { RATE_LIMITS: 'off' }, 'RATE_LIMITS=off is refused in production']
  ])('refuses %s in production', async (_what, env, reason) => {
    await expect(start({ FIELDGATE_ENV: 'production', RATE_LIMITS: 'on', ...env })).rejects.toThrow(reason)
  })
})
