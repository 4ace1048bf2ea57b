import { describe, expect, it } from 'vitest'
import { checkPlatform } from './platform-health.ts'

const ok = async () => 'ok' as const
const degraded = async () => 'degraded' as const
const away = () => Promise.reject(new Error('connection refused'))
const all = { identity: ok, gateways: ok, pipelines: ok, records: ok, 'host-metrics': ok }

describe('health of the platform', () => {
  it.each([
    ['all well', all, 'ok'],
    ['one degraded', { ...all, 'host-metrics': degraded }, 'degraded'],
    ['one away', { ...all, records: away }, 'unavailable'],
    ['one degraded, one away', { ...all, records: away, gateways: degraded }, 'unavailable']
  ])('%s', async (_name, checks, status) => {
    expect((await checkPlatform(checks)).status).toBe(status)
  })

  it('names the state of each service', async () => {
    const { services } = await checkPlatform({ ...all, records: away, 'host-metrics': degraded })
    expect(services).toEqual({
      identity: 'ok',
      gateways: 'ok',
      pipelines: 'ok',
      records: 'unavailable',
      'host-metrics': 'degraded'
    })
  })
})
