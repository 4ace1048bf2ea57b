import { closed, nullable, PageQuery, pageOf, ref, storableText, storableTime, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { CHANGE_SORTS, RECORD_SORTS } from '#domain/record-query'

const values = {
  timestamp: nullable(Type.Number({ description: 'Any double; what it counts is up to you.' })),
  value1: nullable(Type.String({ maxLength: 255 })),
  value2: nullable(Type.Number()),
  value3: nullable(Type.Boolean())
}
const shared = Type.Boolean({ description: 'Whether the legacy API shows it to everybody.' })

const exampleValues = {
  timestamp: 1767323045.678,
  value1: 'pump 7',
  value2: 21.5,
  value3: true,
  shared: false
}

export const RecordResource = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.Integer({ description: 'The number by which the legacy API knows it.' }),
    ...values,
    shared,
    ownerId: nullable(Type.String({ format: 'uuid', description: 'The user it belongs to; null: nobody.' })),
    createdAt: Time,
    updatedAt: Time,
    lastModifiedBy: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    links: Type.Object({ self: Type.String(), changes: Type.String() }, closed)
  },
  {
    $id: 'Record',
    description: 'A few values that somebody keeps under a timestamp.',
    additionalProperties: false,
    xml: { name: 'record' },
    examples: [
      {
        id: '019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11',
        number: 42,
        ...exampleValues,
        ownerId: '019b7a5c-0000-7000-8000-000000000001',
        createdAt: '2026-01-02T03:04:05.678Z',
        updatedAt: '2026-01-02T03:04:05.678Z',
        lastModifiedBy: 'ada',
        version: 1,
        links: {
          self: '/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11',
          changes: '/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes'
        }
      }
    ]
  }
)

export const RecordWrite = Type.Object(
  {
    timestamp: Type.Optional(values.timestamp),
    value1: Type.Optional(values.value1),
    value2: Type.Optional(values.value2),
    value3: Type.Optional(values.value3),
    shared: Type.Optional(shared)
  },
  {
    $id: 'RecordWrite',
    description:
      'What a record is to hold: at least one of its four values. What is left out is null, and not shared.',
    additionalProperties: false,
    xml: { name: 'record' },
    examples: [exampleValues]
  }
)

export const RecordPatch = Type.Object(
  { ...RecordWrite.properties, shared: Type.Optional(nullable(shared)) },
  {
    $id: 'RecordPatch',
    description: 'The members to change (RFC 7396): null takes a value away, what is left out stays.',
    additionalProperties: false,
    xml: { name: 'record' },
    examples: [{ value2: 22, value3: null }]
  }
)

const RecordContent = Type.Object({ ...values, shared }, closed)

export const RecordChange = Type.Object(
  {
    version: Type.Integer({ description: 'The version of the record that the change made.' }),
    changedBy: Type.String(),
    changedAt: Time,
    before: nullable(RecordContent),
    after: nullable(RecordContent)
  },
  {
    $id: 'RecordChange',
    description: 'One step in the life of a record: before is null where it begins, after where it ends.',
    additionalProperties: false,
    xml: { name: 'recordChange' },
    examples: [
      {
        version: 2,
        changedBy: 'ada',
        changedAt: '2026-01-02T03:04:05.678Z',
        before: exampleValues,
        after: { ...exampleValues, value2: 22 }
      }
    ]
  }
)

export const RecordParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

const fields = Type.Optional(
  Type.String({ maxLength: 255, description: 'The members to show, separated by commas.' })
)

const text = () => Type.Optional(storableText({ maxLength: 255 }))
const time = () => Type.Optional(storableTime())
const number = () => Type.Optional(Type.Number())

export const RecordListQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 500,
        description: 'At most so many rows; 50 where it is left out, and all of them in CSV and NDJSON.'
      })
    ),
    cursor: PageQuery.properties.cursor,
    sort: Type.Enum([...RECORD_SORTS], {
      default: '-createdAt',
      description: 'A record without a timestamp comes last either way.'
    }),
    fields,
    include: Type.Optional(Type.Enum(['total'])),
    q: Type.Optional(storableText({ minLength: 1, maxLength: 255 })),
    timestamp: number(),
    'timestamp.gte': number(),
    'timestamp.lt': number(),
    value1: text(),
    value2: number(),
    'value2.gte': number(),
    'value2.lt': number(),
    value3: Type.Optional(Type.Boolean()),
    shared: Type.Optional(Type.Boolean()),
    lastModifiedBy: text(),
    'createdAt.gte': time(),
    'createdAt.lt': time(),
    'updatedAt.gte': time(),
    'updatedAt.lt': time()
  },
  closed
)

export const RecordQuery = Type.Object({ fields }, closed)

export const RecordDeleteQuery = Type.Object(
  {
    purge: Type.Boolean({
      default: false,
      description: 'Erases the record with its history, also one that was deleted before; for administrators.'
    })
  },
  closed
)

export const RecordChangeQuery = Type.Object(
  { ...PageQuery.properties, sort: Type.Enum([...CHANGE_SORTS], { default: '-version' }), fields },
  closed
)

export const RecordPage = pageOf(ref(RecordResource), 'records')
export const RecordChangePage = pageOf(ref(RecordChange), 'recordChanges')
