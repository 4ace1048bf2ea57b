import { listOf, nullable, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { NewGateway } from '../gateways/gateway-writes.schemas.ts'

const counted = Type.Integer({ minimum: 0 })

export const ImportBody = Type.Object(
  { items: Type.Array(ref(NewGateway)) },
  {
    $id: 'GatewayImportBody',
    title: 'Gateways to import',
    description: 'What a row leaves out has its default, or stays as it is where the gateway stands already.',
    additionalProperties: false,
    xml: { name: 'gateways' },
    examples: [{ items: [{ id: 'roof-north', name: 'Roof, north' }] }]
  }
)

const ImportedRow = Type.Object(
  {
    row: Type.Integer({ minimum: 1 }),
    id: Type.String(),
    status: Type.Enum(['created', 'updated', 'invalid']),
    errors: listOf(
      Type.Object(
        { pointer: Type.String(), code: Type.String(), detail: Type.String() },
        { xml: { name: 'error' } }
      )
    )
  },
  { xml: { name: 'row' } }
)

export const GatewayImport = Type.Object(
  {
    id: nullable(Type.String({ format: 'uuid', description: 'Of a long one, to ask for it again.' })),
    state: Type.Enum(['running', 'done']),
    dryRun: Type.Boolean(),
    rows: counted,
    created: counted,
    updated: counted,
    invalid: counted,
    items: listOf(ImportedRow)
  },
  {
    $id: 'GatewayImport',
    title: 'Gateway import',
    description: 'What became of the rows of an import, as far as it is through.',
    additionalProperties: false,
    xml: { name: 'gatewayImport' },
    examples: [
      {
        id: null,
        state: 'done',
        dryRun: false,
        rows: 1,
        created: 1,
        updated: 0,
        invalid: 0,
        items: [{ row: 1, id: 'roof-north', status: 'created', errors: [] }]
      }
    ]
  }
)

export const ImportQuery = Type.Object({
  dryRun: Type.Boolean({
    default: false,
    description: 'Tells what would become of each row, and changes nothing.'
  })
})

export const ImportParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
