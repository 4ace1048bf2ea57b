import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { loadConfig, secret, serviceVariables } from './config.ts'

const Schema = Type.Object({
  ...serviceVariables,
  PORT: Type.Integer({ minimum: 1, default: 3000 }),
  KEY: secret()
})
const STRONG = 'k'.repeat(32)
const sound = { PUBLIC_URL: 'http://localhost:8000', KEY: STRONG }

describe('loadConfig', () => {
  it('converts text, fills defaults and freezes', () => {
    const config = loadConfig(Schema, { ...sound, PORT: '3100', DEMO: 'true' })
    expect(config).toMatchObject({ PORT: 3100, DEMO: true, RATE_LIMITS: 'on' })
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('reads NAME_FILE where NAME is not set', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fieldgate-config-')), 'key')
    writeFileSync(file, `${'f'.repeat(40)}\n`)
    expect(loadConfig(Schema, { PUBLIC_URL: sound.PUBLIC_URL, KEY_FILE: file }).KEY).toBe('f'.repeat(40))
  })

  it('names every fault at once, and no value', () => {
    const load = () => loadConfig(Schema, { PORT: 'eighty', KEY: 'half-a-secret' })
    expect(load).toThrow(/PUBLIC_URL.*PORT|PORT.*PUBLIC_URL|required properties.*PORT/)
    expect(load).not.toThrow(/eighty|half-a-secret/)
  })

  it.each([
    ['a short secret', { KEY: 'short' }, 'KEY must be a secret'],
    ['DEMO in production', { FIELDGATE_ENV: 'production', DEMO: 'true' }, 'DEMO is refused'],
    [
      'no rate limits in production',
      { FIELDGATE_ENV: 'production', RATE_LIMITS: 'off' },
      'RATE_LIMITS=off is refused'
    ]
  ])('refuses %s', (_what, env, message) => {
    expect(() => loadConfig(Schema, { ...sound, ...env })).toThrow(message)
  })

  it.each(['jwtsecret', 'fallback-secret', 'my-secret-key', 'password123', 'userpass', 'k'.repeat(31), ''])(
    'takes "%s" for no secret, in production nor before',
    (weak) => {
      for (const FIELDGATE_ENV of ['production', 'development'])
        expect(() => loadConfig(Schema, { ...sound, FIELDGATE_ENV, KEY: weak })).toThrow(/KEY/)
    }
  )

  it('has no secret of its own to fall back on', () => {
    expect(() => loadConfig(Schema, { PUBLIC_URL: sound.PUBLIC_URL })).toThrow(/KEY/)
  })

  it('admits a published secret for a demo', () => {
    expect(loadConfig(Schema, { ...sound, DEMO: 'true', KEY: 'my-secret-key' }).KEY).toBe('my-secret-key')
  })
})
