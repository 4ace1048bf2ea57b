import { ServiceName } from '@fieldgate/types'
import { describe, expect, it } from 'vitest'
import { createServiceClients } from './service-clients.ts'

describe('service clients', () => {
  const clients = createServiceClients((service) => `secret of ${service}`)

  it.each(ServiceName.enum)('knows %s by its own secret', (service) => {
    expect(clients.authenticate({ name: service, password: `secret of ${service}` })).toBe(service)
  })

  it.each([
    ["another's secret", 'gateways', 'secret of records'],
    ['no secret', 'gateways', ''],
    ['an unknown client without a secret', 'nobody', ''],
    ['an unknown client', 'nobody', 'secret of nobody'],
    ['a name every object has', 'constructor', '']
  ])('refuses %s', (_name, name, password) => {
    expect(() => clients.authenticate({ name, password })).toThrow(
      expect.objectContaining({ code: 'invalid_client' })
    )
  })
})
