import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { Time } from '../../ui/time.tsx'
import { AlertTabs } from './alert-tabs.tsx'
import { CreateWebhook } from './create-webhook.tsx'
import { webhooksQuery } from './queries.ts'
import type { Webhook } from './webhook.ts'
import { WebhookState } from './webhook-state.tsx'

const COLUMNS: readonly Column<Webhook>[] = [
  {
    header: 'Webhook',
    cell: ({ id, name }) => (
      <Link to="/app/alerts/webhooks/$id" params={{ id }}>
        {name}
      </Link>
    )
  },
  { header: 'State', cell: (webhook) => <WebhookState webhook={webhook} /> },
  { header: 'Address', cell: ({ url }) => <code>{url}</code> },
  { header: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { header: 'Changed', cell: ({ updatedAt }) => <Time at={updatedAt} /> }
]

const COMMAND = `curl -X POST ${location.origin}/api/v1/webhooks \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name":"On call","url":"https://example.com/alerts"}'`

/** Who is told of alerts. */
export function WebhookList() {
  const { cursor, dialog } = useSearch({ from: '/app/alerts/webhooks' })
  const navigate = useNavigate({ from: '/app/alerts/webhooks' })
  const query = useQuery(webhooksQuery(cursor))
  const [made, setMade] = useState<Schema<'CreatedWebhook'>>()
  const listed = cursor ? { cursor } : {}
  const close = () => navigate({ search: listed })
  return (
    <>
      <PageHeader title="Webhooks">
        <Button kind="primary" onClick={() => navigate({ search: { ...listed, dialog: 'create' } })}>
          New webhook
        </Button>
      </PageHeader>
      <AlertTabs tab="Webhooks" />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable caption="Webhooks" columns={COLUMNS} items={items} keyOf={({ id }) => id} />
            ) : (
              <EmptyState title="Nobody is told of alerts yet" command={COMMAND}>
                <p>A webhook is told by a signed POST when an alert fires, and when it is over.</p>
              </EmptyState>
            )}
            <Pager
              next={page.next}
              moved={cursor !== undefined}
              onMove={(next) => navigate({ search: next ? { cursor: next } : {} })}
            />
          </>
        )}
      </QueryView>
      <CreateWebhook
        open={dialog === 'create'}
        onCreated={async (webhook) => {
          await close()
          setMade(webhook)
        }}
        onClose={close}
      />
      <ShownOnce
        title={`The secret of ${made?.name ?? ''}`}
        secret={made?.secret}
        onClose={() => setMade(undefined)}
      />
    </>
  )
}
