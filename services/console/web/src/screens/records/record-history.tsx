import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { isSame } from '../../editing/versioned.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { Value } from '../../ui/value.tsx'
import { changesQuery } from './queries.ts'
import { CONTENT_LABELS as LABELS, type RecordContent } from './record.ts'

type Change = Schema<'RecordChange'>

interface RecordHistoryProps {
  id: string
  cursor: string | undefined
  onMove: (cursor: string | undefined) => void
}

const MEMBERS = Object.keys(LABELS) as (keyof RecordContent)[]

/** Who changed a record, when, and what from what to what; the newest first. */
export function RecordHistory({ id, cursor, onMove }: RecordHistoryProps) {
  const query = useQuery(changesQuery(id, cursor))
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            <ol className="history">
              {items.map((change) => (
                <li key={change.version}>
                  <RecordStep change={change} />
                </li>
              ))}
            </ol>
            <Pager next={page.next} moved={cursor !== undefined} onMove={onMove} />
          </>
        )}
      </QueryView>
    </section>
  )
}

function RecordStep({ change }: { change: Change }) {
  const { version, changedBy, changedAt, before, after } = change
  return (
    <article aria-label={`Version ${version}`}>
      <p>
        <strong>{changedBy}</strong> {verbOf(change)} <Time at={changedAt} />{' '}
        <small className="muted">version {version}</small>
      </p>
      {after && (
        <DataTable
          caption={`What version ${version} changed`}
          columns={[
            { header: 'Field', cell: (name) => LABELS[name] },
            { header: 'Before', cell: (name) => <Value of={before?.[name]} /> },
            { header: 'After', cell: (name) => <Value of={after[name]} /> }
          ]}
          items={MEMBERS.filter((name) => !isSame(before?.[name] ?? null, after[name]))}
          keyOf={(name) => name}
        />
      )}
    </article>
  )
}

function verbOf({ before, after }: Change): string {
  if (!after) return 'deleted it'
  return before ? 'changed it' : 'made it'
}
