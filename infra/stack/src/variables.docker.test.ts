import { describe, expect, it } from 'vitest'
import { stackOf } from './compose.ts'

type Environment = Record<string, string | null>

const LIMITING = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics']

/** What each service of docker-compose.yml is given, where somebody sets `variables`. */
async function environmentsWith(variables: Record<string, string>): Promise<Record<string, Environment>> {
  const { services } = JSON.parse(await stackOf([], variables).compose('config', '--format', 'json'))
  return Object.fromEntries(
    Object.entries<{ environment: Environment }>(services).map(([name, { environment }]) => [
      name,
      environment
    ])
  )
}

describe('docker-compose.yml', () => {
  it('tells each service that limits calls by how much, and how many share it', async () => {
    const given = { LIMITS: '{"user":{"windows":[[900,60]]}}', REPLICAS: '3' }
    const environments = await environmentsWith(given)
    for (const service of LIMITING) expect(environments[service]).toMatchObject(given)
  })

  it('tells identity whom to write to', async () => {
    const given = { SECURITY_CONTACT: 'mailto:security@fieldgate.example' }
    expect((await environmentsWith(given)).identity).toMatchObject(given)
  })

  it('leaves out what nobody sets, since an empty text is none of these', async () => {
    const { identity } = await environmentsWith({})
    expect(identity).toMatchObject({ LIMITS: null, SECURITY_CONTACT: null, REPLICAS: '1' })
  })
})
