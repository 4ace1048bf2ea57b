import { describe, expect, it } from 'vitest'
import { readConfig, readMigrationConfig } from './config.ts'

const env = {
  PUBLIC_URL: 'https://fieldgate.test',
  DATABASE_URL: 'postgres://localhost/identity',
  SERVICE_SECRET: 'x'.repeat(32),
  GATEWAYS_URL: 'http://gateways',
  RECORDS_URL: 'http://records',
  PIPELINES_URL: 'http://pipelines',
  HOST_METRICS_URL: 'http://host-metrics'
}

describe('configuration', () => {
  it('listens on 3005 unless told otherwise, and makes no administrator', () => {
    expect(readConfig(env)).toMatchObject({ PORT: 3005, DEMO: false })
    expect(readConfig(env).ADMIN_PASSWORD).toBeUndefined()
  })

  it.each(Object.keys(env))('needs %s', (name) => {
    const { [name as keyof typeof env]: _gone, ...rest } = env
    expect(() => readConfig(rest)).toThrow(name)
  })

  it.each(['SERVICE_SECRET', 'ADMIN_PASSWORD'])('refuses a weak %s, without saying it', (name) => {
    expect(() => readConfig({ ...env, [name]: 'weak-and-short' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('weak-and-short') })
    )
  })

  it('asks a migration for the database alone', () => {
    expect(readMigrationConfig({ DATABASE_URL: env.DATABASE_URL })).toEqual({
      DATABASE_URL: env.DATABASE_URL
    })
  })
})
