import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import type { DataRecord, RecordValues } from '#domain/record'
import type { SharedRecords } from '#domain/shared-records'
import { jsonObjectOf } from './body.ts'
import { failed } from './errors.ts'
import { recordValues } from './record-values.ts'
import { listText, recordInfo, recordNumber } from './records.wire.ts'
import { redirectToSlash } from './slash-redirect.ts'

const NUMBER_MISSING = 'Oops! You forgot to add a number after! Please specify a number and try again!'
const NOTHING: RecordValues = { timestamp: null, value1: null, value2: null, value3: null }

const Params = Type.Object({ number: Type.String() })

const open = { config: { access: 'public' }, schema: { hide: true } } as const
const openOne = { config: { access: 'public' }, schema: { hide: true, params: Params } } as const
const creating = { config: { access: 'records:write', idempotent: true }, schema: { hide: true } } as const
const changing = {
  config: { access: 'records:write', idempotent: true },
  schema: { hide: true, params: Params }
} as const

const success = (message: string, record: DataRecord) => ({
  message,
  record_info: recordInfo(record),
  status: 'success'
})

export const recordRoutes: FastifyPluginAsyncTypebox<{ records: SharedRecords }> = async (
  app,
  { records }
) => {
  // A HEAD route of its own: the one Fastify derives reads the whole list through to throw it away.
  app.head('/list', open, async (_request, reply) => reply.type('application/json').send())

  app.get('/list', open, async (_request, reply) =>
    reply.type('application/json').send(Readable.from(listText(records.pages())))
  )

  app.post('/create', creating, async (request) => {
    const values = { ...NOTHING, ...recordValues(jsonObjectOf(request)) }
    const record = await records.create(values, authorOf(request))
    return success('Your entry has successfully been added to the database!', record)
  })

  app.get('/read/:number', openOne, async (request) =>
    success('Record found!', await records.get(recordNumber(request.params.number)))
  )

  app.patch('/modify/:number', changing, async (request) => {
    const number = recordNumber(request.params.number)
    // Asked first: a record that is not there is told of before a body that is malformed.
    await records.get(number)
    const values = recordValues(jsonObjectOf(request))
    const record = await records.modify(number, values, authorOf(request))
    return success('Your record has successfully been modified!', record)
  })

  app.delete('/remove/:number', changing, async (request) => {
    await records.remove(recordNumber(request.params.number), authorOf(request))
    return { message: 'Your record has been removed!', status: 'success' }
  })

  for (const [method, path] of [
    ['GET', '/read'],
    ['PATCH', '/modify'],
    ['DELETE', '/remove']
  ] as const) {
    app.route({ ...open, method, url: path, handler: redirectToSlash })
    app.route({ ...open, method, url: `${path}/`, handler: async () => failed(NUMBER_MISSING) })
  }
}
