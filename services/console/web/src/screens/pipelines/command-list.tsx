import type { Schema } from '@fieldgate/sdk'
import { Badge } from '../../ui/badge.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Time } from '../../ui/time.tsx'

type Command = Schema<'Command'>

const TONES = {
  pending: 'warning',
  leased: 'warning',
  done: 'good',
  failed: 'bad',
  expired: 'neutral'
} as const
const WORDS = {
  pending: 'waits',
  leased: 'with the device',
  done: 'done',
  failed: 'failed',
  expired: 'expired'
}

const COLUMNS: readonly Column<Command>[] = [
  { header: 'Command', cell: ({ name }) => name },
  { header: 'State', cell: ({ state }) => <Badge tone={TONES[state]}>{WORDS[state]}</Badge> },
  { header: 'Payload', cell: ({ payload }) => <code>{JSON.stringify(payload)}</code> },
  { header: 'Result', cell: ({ result }) => result && <code>{JSON.stringify(result)}</code> },
  { header: 'Given', cell: ({ attempts }) => `${attempts} ×`, numeric: true },
  { header: 'Sent', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { header: 'Expires', cell: ({ expiresAt }) => <Time at={expiresAt} /> }
]

export const CommandList = ({ id, items }: { id: string; items: readonly Command[] }) =>
  items.length > 0 ? (
    <DataTable caption="Commands" columns={COLUMNS} items={items} keyOf={(command) => command.id} />
  ) : (
    <EmptyState
      title="Nothing was asked of the device yet"
      command={`# The device waits for its next command:
curl "${location.origin}/api/v1/pipelines/${id}/commands/next?wait=25" -H "X-Pipeline-Key: YOUR_KEY"`}
    />
  )
