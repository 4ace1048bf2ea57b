import { closed, listOf, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { RecordWrite } from './records.schemas.ts'

export const RecordBatch = Type.Object(
  { items: Type.Array(ref(RecordWrite), { maxItems: 1_000 }) },
  {
    $id: 'RecordBatch',
    description: 'Records to be made, all in one go.',
    additionalProperties: false,
    xml: { name: 'records' },
    examples: [{ items: [{ value1: 'pump 7', value2: 21.5 }, { value3: true }] }]
  }
)

export const RecordBatchQuery = Type.Object(
  {
    atomic: Type.Enum(['true', 'false'], {
      default: 'true',
      description: 'Whether one bad row refuses them all; if not, the good ones are kept and each is told of.'
    })
  },
  closed
)

export const RowResult = Type.Object(
  {
    row: Type.Integer({ minimum: 0, description: 'Its place in the batch; the first is 0.' }),
    status: Type.Enum([201, 422], { type: 'integer' }),
    id: Type.Optional(Type.String({ format: 'uuid' })),
    errors: Type.Optional(
      listOf(
        Type.Object(
          {
            pointer: Type.String({ description: 'RFC 6901 pointer into the row.' }),
            code: Type.String(),
            detail: Type.String()
          },
          { additionalProperties: false, xml: { name: 'error' } }
        )
      )
    )
  },
  {
    $id: 'RecordRowResult',
    description: 'What became of one row of a batch.',
    additionalProperties: false,
    xml: { name: 'result' },
    examples: [{ row: 0, status: 201, id: '019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11' }]
  }
)

export const RecordBatchResult = Type.Object(
  { items: Type.Array(ref(RowResult)) },
  {
    $id: 'RecordBatchResult',
    description: 'What became of each row, in their order.',
    additionalProperties: false,
    xml: { name: 'results' },
    examples: [
      {
        items: [
          { row: 0, status: 201, id: '019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11' },
          {
            row: 1,
            status: 422,
            errors: [{ pointer: '/value2', code: 'type', detail: 'must be number,null' }]
          }
        ]
      }
    ]
  }
)
