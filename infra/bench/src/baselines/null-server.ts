import { limitCalls } from '@fieldgate/limits'
import { representations } from '@fieldgate/representations'
import {
  type AccessOptions,
  access,
  createApp,
  legacyLifecycle,
  problemDetails,
  runService
} from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'

// All that a request of the service passes through, and behind it nothing: log, trace, metrics, limits, access and the
// faces are its own and do their work. What the service takes longer is what its domain and its database take.

const integer = { type: 'integer', minimum: 0, maximum: 9999 }
const reading = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ivp1: integer,
    ivp2: integer,
    ivp3: integer,
    ivp4: integer,
    svp1: { type: 'string', maxLength: 128 }
  }
}

const legacy: FastifyPluginAsync = async (face) => {
  await face.register(legacyLifecycle, { successor: '/api/v1/pipelines', sunset: '' })
  await face.register(access, { authenticate: async () => undefined })
  face.get<{ Querystring: { id: string } }>(
    '/stream',
    { config: { access: 'public' } },
    async ({ query }, reply) => {
      reply.code(201)
      return { id: query.id, message: 'Data sent successfully', response: 'success!' }
    }
  )
}

/** Of a device, as the service knows it before the key is compared. */
const authenticate: AccessOptions['authenticate'] = async ({ params }) => {
  const { id } = params as { id: string }
  const scopes = new Set(['pipelines:read', 'pipelines:push'] as const)
  return { kind: 'device', id, name: id, role: undefined, scopes, resources: [id] }
}

const v1: FastifyPluginAsync = async (face) => {
  await face.register(problemDetails)
  await face.register(representations)
  await face.register(access, { authenticate })
  face.get(
    '/pipelines/:id/pins',
    {
      config: { access: 'pipelines:read' },
      schema: { operationId: 'getPins', summary: 'The same pins, always', response: { 200: reading } }
    },
    async () => ({ ivp1: 1, ivp2: 22, ivp3: 333, ivp4: 4444, svp1: 'on' })
  )
  face.post(
    '/pipelines/:id/readings',
    {
      config: { access: 'pipelines:push' },
      schema: {
        operationId: 'sendReading',
        summary: 'Thrown away',
        body: reading,
        response: { 201: reading }
      }
    },
    async ({ body }, reply) => {
      reply.code(201)
      return body
    }
  )
}

const app = await createApp({ name: 'null', logger: { level: 'info' } })
const { LIMITS = '{}', PORT } = process.env
await limitCalls(app, { RATE_LIMITS: 'on', LIMITS, REPLICAS: 1 }, { service: 'null' })
app.get('/', async () => ({ response: 'success!' }))
await app.register(legacy, { prefix: '/pipeline' })
await app.register(v1, { prefix: '/api/v1' })
await runService(app, { host: '127.0.0.1', port: Number(PORT) })
