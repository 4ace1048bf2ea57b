import type { AttackedPlatform, Service } from './attacked-platform.ts'
import { json, type Sent } from './send.ts'

/** One call of a face of a service, that its database has to answer for. */
export interface PlatformCall {
  service: Service
  path: string
  sent: () => Sent
}

export const PIPELINE = { id: '10000001', key: 'qwertzuiopasdfgh' }

const legacy = (query: string) => `/pipeline/stream?id=${PIPELINE.id}&key=${PIPELINE.key}&${query}`

/** Reads and writes of every service, on both faces. Each succeeds, once there is the pipeline and as often as one likes. */
export const CALLS: Readonly<Record<string, (platform: AttackedPlatform) => PlatformCall>> = {
  'a sign-in': ({ adminPassword }) => ({
    service: 'identity',
    path: '/api/v1/auth/tokens',
    sent: () => json({ grant_type: 'password', username: 'admin', password: adminPassword })
  }),
  'the list of users': read('identity', '/api/v1/users'),
  'the list of gateways': read('gateways', '/api/v1/gateways'),
  'the making of a gateway': write('gateways', '/api/v1/gateways', () => ({ id: crypto.randomUUID() })),
  'the gateways of the legacy face': ({ adminPassword }) => ({
    service: 'gateways',
    path: '/api/data',
    sent: () => ({ headers: { authorization: `Basic ${btoa(`admin:${adminPassword}`)}` } })
  }),
  'the list of pipelines': read('pipelines', '/api/v1/pipelines'),
  'the making of a pipeline': write('pipelines', '/api/v1/pipelines', () => ({})),
  'a reading': () => ({
    service: 'pipelines',
    path: `/api/v1/pipelines/${PIPELINE.id}/readings`,
    sent: () => json({ ivp1: 1 }, { 'x-pipeline-key': PIPELINE.key })
  }),
  'a reading of the legacy face': () => ({
    service: 'pipelines',
    path: legacy('opt=snd&ivp1=1'),
    sent: () => ({})
  }),
  'the pins of the legacy face': () => ({ service: 'pipelines', path: legacy('opt=rcv'), sent: () => ({}) }),
  'the list of records': read('records', '/api/v1/records'),
  'the making of a record, once': write('records', '/api/v1/records', () => ({ value2: 1 }), {
    named: true
  }),
  'the list of alert rules': read('host-metrics', '/api/v1/alert-rules')
}

/** Makes the pipeline that the calls are about. */
export const makePipeline = ({ send }: AttackedPlatform) => send('gateway', legacy('opt=cre'))

function read(service: Service, path: string) {
  return ({ authorization }: AttackedPlatform): PlatformCall => ({
    service,
    path,
    sent: () => ({ headers: { authorization } })
  })
}

function write(service: Service, path: string, body: () => object, { named = false } = {}) {
  return ({ authorization }: AttackedPlatform): PlatformCall => ({
    service,
    path,
    sent: () =>
      json(body(), { authorization, ...(named && { 'idempotency-key': `"${crypto.randomUUID()}"` }) })
  })
}
