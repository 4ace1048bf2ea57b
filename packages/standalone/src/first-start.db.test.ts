import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usePlatform } from './platform.test.fixture.ts'
import { signIn } from './sign-in.test.fixture.ts'
import { spawnPlatform } from './spawned-platform.ts'

describe('npm start, the first time', () => {
  const platform = usePlatform({})
  const secrets = join(platform.data, 'secrets')

  it('keeps its secrets to itself', () => {
    const files = readdirSync(secrets)
    expect(files).toContain('admin-password')
    for (const file of files) {
      expect(statSync(join(secrets, file)).mode & 0o777).toBe(0o600)
      expect(platform.output()).not.toContain(readFileSync(join(secrets, file), 'utf8'))
    }
  })

  it('lets the administrator in by the generated password, and nobody by a documented one', async () => {
    const password = readFileSync(join(secrets, 'admin-password'), 'utf8')
    expect((await signIn(platform, 'admin', password)).status).toBe(200)
    expect((await signIn(platform, 'admin', 'password123')).status).not.toBe(200)
    expect((await signIn(platform, 'user', 'userpass')).status).not.toBe(200)
    const metrics = await fetch(`${platform.url}/data/cpu`, {
      headers: { authorization: 'Bearer my-secret-key' }
    })
    expect(await metrics.json()).toEqual({ message: 'token is invalid' })
  })

  it('says in one line that another platform runs on the same data, and leaves that one alone', async () => {
    await expect(spawnPlatform({ FIELDGATE_DATA: platform.data })).rejects.toThrow(
      /ended with 1: Fieldgate did not start: Fieldgate runs on this data already.*\n$/
    )
    expect((await fetch(`${platform.url}/api/v1/health`)).status).toBe(200)
  })
})
