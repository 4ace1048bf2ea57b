import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { loadKongFile } from './gateway.ts'

describe('config', () => {
  it('needs nothing, and finds kong.yml', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ PORT: 8000, RATE_LIMITS: 'on', TRUSTED_PROXIES: '' })
    expect(loadKongFile(config.KONG_FILE).services).not.toEqual([])
  })

  it('refuses to run without its limits in production', () => {
    expect(() => readConfig({ FIELDGATE_ENV: 'production', RATE_LIMITS: 'off' })).toThrow('RATE_LIMITS=off')
  })
})
