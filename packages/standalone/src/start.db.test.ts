import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { freePort } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { signIn } from './sign-in.test.fixture.ts'
import { useStarts } from './starts.test.fixture.ts'

describe('npm start', () => {
  const platforms = useStarts()
  const otherServer = (settings: Record<string, string> = {}) =>
    startEmbeddedPostgres({ directory: join(platforms.data, 'other'), settings })

  it('says in one line that its port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await expect(platforms.start({ PORT: String(port) })).rejects.toThrow(
      `ended with 1: Fieldgate did not start: port ${port} is taken; set PORT to another.\n`
    )
    other.close()
  })

  it('has the demo users for as long as it is a demo', async () => {
    const demo = await platforms.start({ DEMO: 'true' })
    expect((await signIn(demo, 'admin', 'password123')).status).toBe(200)
    await demo.end('SIGINT')

    const real = await platforms.start()
    expect((await signIn(real, 'admin', 'password123')).status).not.toBe(200)
    expect((await signIn(real, 'user', 'userpass')).status).not.toBe(200)
  })

  it('uses an existing server in place of its own', async () => {
    const server = await otherServer()
    const platform = await platforms.start({ DATABASE_URL: server.url })
    expect((await fetch(`${platform.url}/api/v1/health`)).status).toBe(200)
    expect(existsSync(join(platforms.data, 'postgres'))).toBe(false)
    await platform.end('SIGINT')
    server.stop()
  })

  it('refuses a server that loses what it acknowledged', async () => {
    const server = await otherServer({ synchronous_commit: 'off' })
    await expect(platforms.start({ DATABASE_URL: server.url })).rejects.toThrow(
      /Fieldgate did not start: .*synchronous_commit must not be off/
    )
    server.stop()
  })

  it('refuses, in production, what is for trying things out', async () => {
    const env = { FIELDGATE_ENV: 'production', DEMO: 'true', RATE_LIMITS: 'off' }
    await expect(platforms.start(env)).rejects.toThrow(
      /DEMO is refused in production.*RATE_LIMITS=off is refused in production/
    )
  })
})
