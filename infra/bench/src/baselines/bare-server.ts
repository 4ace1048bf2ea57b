import Fastify from 'fastify'

// What HTTP alone costs here: a Fastify with the requests of the service, which has none of what makes a service: no
// log, no limit, no trace, no faces. A reading is parsed and validated as there.

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

const app = Fastify()
app.get('/', async () => ({ response: 'success!' }))
app.get<{ Querystring: { id: string } }>('/pipeline/stream', async ({ query }, reply) =>
  reply.code(201).send({ id: query.id, message: 'Data sent successfully', response: 'success!' })
)
app.get('/api/v1/pipelines/:id/pins', async () => ({ ivp1: 1, ivp2: 22, ivp3: 333, ivp4: 4444, svp1: 'on' }))
app.post('/api/v1/pipelines/:id/readings', { schema: { body: reading } }, async ({ body }, reply) =>
  reply.code(201).send(body)
)
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
