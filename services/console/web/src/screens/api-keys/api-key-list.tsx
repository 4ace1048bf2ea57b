import type { Schema } from '@fieldgate/sdk'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { apiKeysQuery } from './queries.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import './api-keys.css'

/** The keys that programs sign in with: one's own, and all of them for an administrator. */
export function ApiKeyList() {
  const { dialog, key, ...listed } = useSearch({ from: '/app/api-keys' })
  const { q, cursor } = listed
  const navigate = useNavigate({ from: '/app/api-keys' })
  const { data: me } = useSuspenseQuery(meQuery)
  const query = useQuery(apiKeysQuery(listed))
  const [issued, setIssued] = useState<Schema<'IssuedApiKey'>>()
  const close = () => navigate({ search: listed })
  const show = async (fresh: Schema<'IssuedApiKey'>) => {
    await close()
    setIssued(fresh)
  }
  const chosen = query.data?.items.find(({ id }) => id === key)
  return (
    <>
      <PageHeader title="API keys">
        <Button kind="primary" onClick={() => navigate({ search: { ...listed, dialog: 'create' } })}>
          New API key
        </Button>
      </PageHeader>
      <search className="filters">
        <FilterField
          label="Search"
          placeholder="Name"
          value={q}
          onFilter={(text) => navigate({ search: text === '' ? {} : { q: text } })}
        />
      </search>
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <ApiKeyTable
                items={items}
                withOwner={me.role === 'admin'}
                onChoose={(action, { id }) => navigate({ search: { ...listed, dialog: action, key: id } })}
              />
            ) : (
              <NoApiKeys filtered={q !== undefined} />
            )}
            <Pager
              next={page.next}
              moved={cursor !== undefined}
              onMove={(next) => navigate({ search: { ...(q && { q }), ...(next && { cursor: next }) } })}
            />
          </>
        )}
      </QueryView>
      <CreateDialog open={dialog === 'create'} scopes={me.scopes} onIssued={show} onClose={close} />
      {chosen && (
        <>
          <RotateDialog apiKey={chosen} open={dialog === 'rotate'} onIssued={show} onClose={close} />
          <RevokeDialog apiKey={chosen} open={dialog === 'revoke'} onClose={close} />
        </>
      )}
      <ShownOnce
        title={`The secret of ${issued?.name}`}
        secret={issued?.key}
        onClose={() => setIssued(undefined)}
      />
    </>
  )
}

const NoApiKeys = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="No API key is called that" />
  ) : (
    <EmptyState
      title="There is no API key yet"
      command={`curl -X POST ${location.origin}/api/v1/api-keys \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name":"site A","scopes":["gateways:read"]}'`}
    >
      <p>A program signs in with one; it reaches what its scopes allow and no more than you do.</p>
    </EmptyState>
  )
