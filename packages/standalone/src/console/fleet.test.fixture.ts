import { type Fieldgate, type Schema, unwrap } from '@fieldgate/sdk'

const KEY = 'abcdefghijklmnop'
const DAY_MS = 86_400_000

/** A small fleet in the middle of its work, so that no view is empty: what a screenshot is taken of. */
export async function fillFleet(fieldgate: Fieldgate, url: string): Promise<void> {
  await fillGateways(fieldgate)
  await fillPipelines(fieldgate, url)
  await fillRecords(fieldgate)
  await fillAlerts(fieldgate)
  const uplink: Schema<'CreateApiKey'> = {
    name: 'Site A, uplink',
    scopes: ['gateways:read', 'pipelines:push']
  }
  await unwrap(fieldgate.POST('/api/v1/api-keys', { body: uplink }))
  const expiresAt = new Date(Date.now() + 5 * DAY_MS).toISOString()
  await unwrap(
    fieldgate.POST('/api/v1/api-keys', {
      body: { name: 'Audit export', scopes: ['records:read'], expiresAt }
    })
  )
  const ada = { name: 'ada', password: 'a long enough phrase', role: 'operator' as const }
  await unwrap(fieldgate.POST('/api/v1/users', { body: ada }))
}

const GATEWAYS = [
  ['roof-1', 'Roof, north', ['site:a', 'roof']],
  ['roof-2', 'Roof, south', ['site:a', 'roof']],
  ['cellar', 'Cellar', ['site:a']],
  ['pump-house', 'Pump house', ['site:b']],
  ['well-7', 'Well 7', ['site:b', 'remote']],
  ['depot', null, []]
] as const

async function fillGateways(fieldgate: Fieldgate): Promise<void> {
  for (const [id, name, tags] of GATEWAYS) {
    const devices = [
      { name: 'Battery', voltage: 48.2 },
      { name: 'Solar panel', voltage: 61.5 }
    ]
    const location = id === 'depot' ? null : { lat: 48.137, lon: 11.575 }
    const body = { id, name, tags: [...tags], devices, location, metadata: { installer: 'Acme' } }
    await unwrap(fieldgate.POST('/api/v1/gateways', { body }))
    if (id !== 'depot')
      await unwrap(fieldgate.POST('/api/v1/gateways/{id}/heartbeats', { params: { path: { id } } }))
  }
}

const PINS = [
  { pin: 'ivp1', name: 'Temperature', unit: '°C', min: 0, max: 120 },
  { pin: 'ivp2', name: 'Humidity', unit: '%', min: 0, max: 100 },
  { pin: 'svp1', name: 'Valve' }
] as const

async function fillPipelines(fieldgate: Fieldgate, url: string): Promise<void> {
  const labels = ['Boiler 1', 'Boiler 2', 'Cold store']
  for (const [index, label] of labels.entries()) {
    const id = String(10_000_001 + index)
    const body = { id, key: KEY, label, pins: [...PINS] }
    await unwrap(fieldgate.POST('/api/v1/pipelines', { body }))
    await fetch(`${url}/api/v1/pipelines/${id}/readings`, {
      method: 'POST',
      headers: { 'x-pipeline-key': KEY, 'content-type': 'application/json' },
      body: JSON.stringify({ ivp1: 71 + index, ivp2: 45, svp1: 'open' })
    })
  }
  const params = { path: { id: '10000001' } }
  const command = { name: 'open-valve', payload: { percent: 40 } }
  await unwrap(fieldgate.POST('/api/v1/pipelines/{id}/commands', { params, body: command }))
}

async function fillRecords(fieldgate: Fieldgate): Promise<void> {
  const items = Array.from({ length: 60 }, (_, number) => ({
    value1: `Inspection ${number + 1}`,
    value2: Math.round(2000 + 100 * Math.sin(number)) / 100,
    value3: number % 3 !== 0
  }))
  await unwrap(fieldgate.POST('/api/v1/records:batch', { body: { items } }))
}

async function fillAlerts(fieldgate: Fieldgate): Promise<void> {
  const webhook = { name: 'On call', url: 'https://alerts.example/fieldgate' }
  const { id } = await unwrap(fieldgate.POST('/api/v1/webhooks', { body: webhook }))
  const rules: Schema<'AlertRuleBody'>[] = [
    { name: 'Memory in use', kind: 'hostMemory', threshold: 0, forSeconds: 0 },
    { name: 'Site A fell silent', kind: 'gatewayOffline', tag: 'site:a', webhookIds: [id] },
    { name: 'A pipeline fell silent', kind: 'pipelineSilent', threshold: 900, forSeconds: 300 }
  ]
  for (const body of rules) await unwrap(fieldgate.POST('/api/v1/alert-rules', { body }))
}
