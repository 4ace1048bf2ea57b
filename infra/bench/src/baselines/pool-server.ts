import Fastify from 'fastify'
import { Pool } from 'pg'
import { KEY_HASH } from './base-database.ts'
import { statementOf } from './base-statement.ts'

// The obvious way to store a reading, a statement a request, by name, over a pool, in a Fastify that does nothing else.

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const text = statementOf(1, { id: '$1', hash: '$2::bytea', ivp1: '$3' })
const hash = Buffer.from(KEY_HASH, 'hex')

const app = Fastify()
app.get('/', async () => ({ response: 'success!' }))
app.get<{ Querystring: { id: string; ivp1: string } }>('/pipeline/stream', async ({ query }, reply) => {
  const { id, ivp1 } = query
  await pool.query({ name: 'write', text, values: [Number(id), hash, Number(ivp1)] })
  return reply.code(201).send({ id, message: 'Data sent successfully', response: 'success!' })
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
