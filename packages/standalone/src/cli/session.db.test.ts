import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './terminal.test.fixture.ts'

const terminal = useTerminal()
const { fieldgate, answerTo, spawnFieldgate, profileFile } = terminal

describe('a login', () => {
  const profile = () => JSON.parse(readFileSync(profileFile, 'utf8'))

  /** As after a quarter of an hour. */
  function expireAccessToken(): void {
    const kept = profile()
    kept.signIns[terminal.url].expiresAt = 0
    writeFileSync(profileFile, JSON.stringify(kept), { mode: 0o600 })
  }

  it('is needed, and says so', async () => {
    const { code, stderr } = await fieldgate(['gateways', 'list'])
    expect([code, stderr]).toEqual([3, expect.stringContaining('fieldgate login')])
  })

  it('refused leaves nothing behind', async () => {
    const { code } = await signIn(terminal, 'admin', 'no password of anybody')
    expect(code).toBe(7)
    expect((await fieldgate(['whoami'])).code).toBe(3)
  })

  it('is kept in a file for its owner alone, without the password', async () => {
    expect((await signIn(terminal)).code).toBe(0)
    expect(statSync(profileFile).mode & 0o777).toBe(0o600)
    expect(readFileSync(profileFile, 'utf8')).not.toContain('password123')
    expect(await answerTo(['whoami'])).toMatchObject({ name: 'admin', role: 'admin' })
  })

  // A refresh token works once, and one that comes again ends the session for everybody.
  it('outlives ten commands that find it expired at once', async () => {
    await signIn(terminal)
    expireAccessToken()
    const before = profile().signIns[terminal.url].refreshToken
    const commands = await Promise.all(Array.from({ length: 10 }, () => spawnFieldgate(['whoami'])))
    expect(commands.map(({ code, stderr }) => [code, stderr])).toEqual(Array(10).fill([0, '']))
    expect(profile().signIns[terminal.url].refreshToken).not.toBe(before)
    expireAccessToken()
    expect((await fieldgate(['whoami'])).code).toBe(0)
  })

  it('is shown to the platform that gave it and to no other', async () => {
    await signIn(terminal)
    const { code, stderr } = await spawnFieldgate(['whoami'], { FIELDGATE_URL: 'http://127.0.0.1:9' })
    expect([code, stderr]).toEqual([3, expect.stringContaining('Nobody is signed in at http://127.0.0.1:9')])
  })

  it('ends by logout, on the platform too', async () => {
    await signIn(terminal)
    const kept = profile()
    expect((await fieldgate(['logout'])).code).toBe(0)
    kept.signIns[terminal.url].expiresAt = 0
    writeFileSync(profileFile, JSON.stringify(kept), { mode: 0o600 })
    expect((await fieldgate(['whoami'])).code).toBe(3)
  })

  it('gives way to an API key, also from a file', async () => {
    await signIn(terminal)
    const { key } = await answerTo<{ key: string }>(['keys', 'create', 'reader', '--scope', 'gateways:read'])
    const file = join(terminal.folder, 'api-key')
    writeFileSync(file, `${key}\n`)
    const { stdout } = await spawnFieldgate(['whoami', '--format', 'json'], { FIELDGATE_API_KEY_FILE: file })
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'api_key', scopes: ['gateways:read'] })
    const refused = await spawnFieldgate(['gateways', 'create', 'x'], { FIELDGATE_API_KEY_FILE: file })
    expect(refused.code).toBe(4)
  })
})

describe('a command that fails', () => {
  it.each([
    ['an unknown command', ['gatewys'], 2, 'Did you mean gateways?'],
    ['an unknown verb', ['gateways', 'lst'], 2, 'Did you mean list?'],
    ['an unknown option', ['gateways', 'list', '--limt', '3'], 2, 'Did you mean --limit?'],
    ['a limit that is no number', ['gateways', 'list', '--limit', 'x'], 2, 'whole number'],
    ['a URL that is none', ['whoami'], 2, 'is no URL', { FIELDGATE_URL: 'nowhere' }],
    [
      'a platform that is away',
      ['whoami'],
      8,
      'does not answer',
      { FIELDGATE_URL: 'http://127.0.0.1:9', FIELDGATE_API_KEY: 'fg_x' }
    ],
    [
      'a key file that is not there',
      ['whoami'],
      2,
      'cannot be read',
      { FIELDGATE_API_KEY_FILE: '/nowhere/key' }
    ]
  ])(
    'by %s says what, and exits so',
    async (_what, args, code, message, env: Record<string, string> = {}) => {
      const ended = await spawnFieldgate(args, env)
      expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(message)])
    }
  )
})
