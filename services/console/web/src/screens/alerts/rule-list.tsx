import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { AlertTabs } from './alert-tabs.tsx'
import { DeleteRule } from './delete-rule.tsx'
import { conditionOf, KINDS, spanOf } from './kinds.ts'
import { NoRules } from './no-rules.tsx'
import { rulesQuery } from './queries.ts'
import type { Rule } from './rule.ts'
import { RuleSwitch } from './rule-switch.tsx'

/** What is watched. */
export function RuleList() {
  const { cursor, remove } = useSearch({ from: '/app/alerts/rules' })
  const navigate = useNavigate({ from: '/app/alerts/rules' })
  const mayManage = useMay('admin')
  const query = useQuery(rulesQuery(cursor))
  const move = (next: string | undefined) => navigate({ search: next ? { cursor: next } : {} })
  const ask = (id: string) => navigate({ search: { ...(cursor && { cursor }), remove: id } })
  const columns = [nameColumn(mayManage), ...COLUMNS, ...(mayManage ? [actionsColumn(ask)] : [])]
  return (
    <>
      <PageHeader title="Alert rules">
        {mayManage && (
          <LinkButton to="/app/alerts/rules/new" kind="primary">
            New rule
          </LinkButton>
        )}
      </PageHeader>
      <AlertTabs tab="Rules" />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable caption="Alert rules" columns={columns} items={items} keyOf={({ id }) => id} />
            ) : (
              <NoRules />
            )}
            <Pager next={page.next} moved={cursor !== undefined} onMove={move} />
          </>
        )}
      </QueryView>
      {mayManage && remove !== undefined && (
        <DeleteRule key={remove} id={remove} onClose={() => move(cursor)} />
      )}
    </>
  )
}

const nameColumn = (mayManage: boolean): Column<Rule> => ({
  header: 'Rule',
  cell: ({ id, name }) =>
    mayManage ? (
      <Link to="/app/alerts/rules/$id" params={{ id }}>
        {name}
      </Link>
    ) : (
      name
    )
})

const COLUMNS: readonly Column<Rule>[] = [
  {
    header: 'State',
    cell: ({ enabled }) => <Badge tone={enabled ? 'good' : 'neutral'}>{enabled ? 'watches' : 'rests'}</Badge>
  },
  { header: 'Fires when', cell: conditionOf },
  { header: 'Of', cell: (rule) => <Scope rule={rule} /> },
  { header: 'For', cell: ({ forSeconds }) => (forSeconds === 0 ? 'at once' : spanOf(forSeconds)) },
  {
    header: 'Webhooks told',
    cell: ({ webhookIds }) => webhookIds.length || <span className="muted">none</span>,
    numeric: true
  },
  {
    header: 'Found',
    cell: ({ id, name }) => (
      <Link to="/app/alerts" search={{ ruleId: id }}>
        Alerts<span className="visually-hidden"> of {name}</span>
      </Link>
    )
  }
]

const actionsColumn = (onDelete: (id: string) => void): Column<Rule> => ({
  header: 'Actions',
  cell: (rule) => (
    <span className="row-actions">
      <RuleSwitch rule={rule} />
      <Button kind="danger" aria-label={`Delete ${rule.name}`} onClick={() => onDelete(rule.id)}>
        Delete
      </Button>
    </span>
  )
})

function Scope({ rule: { kind, target, tag } }: { rule: Rule }) {
  if (tag !== null) return <span className="tag">{tag}</span>
  if (target !== null) return <code>{target}</code>
  const { target: one } = KINDS[kind]
  return <span className="muted">{one ? `each ${one.toLowerCase()}` : 'each host'}</span>
}
