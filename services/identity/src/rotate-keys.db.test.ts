import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { decodeProtectedHeader } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { environmentFor, useIdentity } from './identity.test.fixture.ts'

const run = promisify(execFile)
const SCRIPT = fileURLToPath(new URL('rotate-keys.ts', import.meta.url))

describe('the command that rotates the signing keys', () => {
  const identity = useIdentity()

  beforeAll(() => identity.addUser('ada', 'correct: horse', 'admin'))

  const rotate = (env: Record<string, string> = {}) =>
    run(process.execPath, ['--conditions=@fieldgate/source', SCRIPT], {
      env: environmentFor(identity.databaseUrl, env)
    })
  const login = () => identity.login('ada', 'correct: horse')
  const statusOf = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await identity.app.inject({ url: '/api/v1/me', headers })).statusCode
  }
  const ring = async () =>
    (await identity.pool.query<{ kid: string; state: string }>('select kid, state from signing_keys')).rows

  it('waits for a next key that was not published long enough, and says so without a stack', async () => {
    const before = await ring()
    await expect(rotate()).rejects.toMatchObject({ code: 1, stdout: '', stderr: /^The next key .*\.\n$/ })
    expect(await ring()).toEqual(before)
  })

  it('makes no key under another secret than the service has', async () => {
    const before = await ring()
    const failed = rotate({ SERVICE_SECRET: 'another root secret of the tests, as long' })
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('another SERVICE_SECRET') })
    expect(await ring()).toEqual(before)
  })

  it('rotates under a service that runs, and no token of it fails', async () => {
    await identity.pool.query("update signing_keys set created_at = created_at - interval '7 minutes'")
    const old = await login()
    const { stdout } = await rotate()
    expect(stdout.match(/ (active|next|retired)$/gm)).toHaveLength(3)
    const during = await login()
    expect([await statusOf(old), await statusOf(during)]).toEqual([200, 200])
    const active = (await ring()).find(({ state }) => state === 'active')
    expect(stdout).toContain(`${active!.kid} active`)
    expect(decodeProtectedHeader(old).kid).not.toBe(active!.kid)
    const kept = "select actor_id from audit_events where action = 'signing_key.rotated'"
    await expect
      .poll(async () => (await identity.pool.query(kept)).rows, { timeout: 5_000 })
      .toEqual([{ actor_id: 'identity' }])
  })
})
