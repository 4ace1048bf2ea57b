import type { Schema } from '@fieldgate/sdk'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../ui/badge.tsx'
import { type FilteredColumn, VirtualTable } from '../../ui/virtual-table.tsx'

type Import = Schema<'GatewayImport'>
type Row = Import['items'][number]

const TONES = { created: 'good', updated: 'good', invalid: 'bad' } as const
const WOULD = { created: 'would be created', updated: 'would be updated', invalid: 'invalid' }
const DONE = { created: 'created', updated: 'updated', invalid: 'invalid' }

/** What became of the rows of an import, or would. */
export function ImportResult({ result }: { result: Import }) {
  const { state, dryRun, rows, created, updated, invalid, items } = result
  const words = dryRun ? WOULD : DONE
  const columns: FilteredColumn<Row>[] = [
    { header: 'Row', cell: ({ row }) => row, width: 0.4 },
    {
      header: 'Gateway',
      cell: ({ id, status }) =>
        dryRun || status === 'invalid' ? (
          <code>{id}</code>
        ) : (
          <Link to="/app/gateways/$id" params={{ id }}>
            {id}
          </Link>
        )
    },
    { header: 'Result', cell: ({ status }) => <Badge tone={TONES[status]}>{words[status]}</Badge> },
    {
      header: 'Why',
      cell: ({ errors }) => <span className="wrapped">{errors.map(faultOf).join('; ')}</span>,
      width: 3
    }
  ]
  return (
    <section aria-label="Result of the import" className="import-result">
      <p role="status">
        {state === 'running' && `Under way: ${items.length} of ${rows} rows. `}
        {dryRun && 'Nothing was changed. '}
        {`${created} ${words.created}, ${updated} ${words.updated}, ${invalid} invalid.`}
      </p>
      <VirtualTable
        caption="Rows of the import"
        columns={columns}
        items={items}
        keyOf={({ row }) => String(row)}
      />
    </section>
  )
}

const faultOf = ({ pointer, detail }: Row['errors'][number]): string => `${pointer} ${detail}`.trim()
