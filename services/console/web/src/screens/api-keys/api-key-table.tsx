import type { Schema } from '@fieldgate/sdk'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Time } from '../../ui/time.tsx'
import { UserName } from '../users/user-name.tsx'
import { Expiry } from './expiry.tsx'

type ApiKey = Schema<'ApiKey'>

interface ApiKeyTableProps {
  items: readonly ApiKey[]
  withOwner: boolean
  onChoose: (action: 'rotate' | 'revoke', apiKey: ApiKey) => void
}

export function ApiKeyTable({ items, withOwner, onChoose }: ApiKeyTableProps) {
  const columns: Column<ApiKey>[] = [
    {
      header: 'API key',
      cell: ({ name, prefix }) => (
        <>
          {name} <small className="muted">{prefix}…</small>
        </>
      )
    },
    ...(withOwner ? [OWNER] : []),
    ...WHAT_IT_IS,
    {
      header: 'Actions',
      cell: (apiKey) => (
        <span className="row-actions">
          <Button aria-label={`Rotate ${apiKey.name}`} onClick={() => onChoose('rotate', apiKey)}>
            Rotate
          </Button>
          <Button
            kind="danger"
            aria-label={`Revoke ${apiKey.name}`}
            onClick={() => onChoose('revoke', apiKey)}
          >
            Revoke
          </Button>
        </span>
      )
    }
  ]
  return <DataTable caption="API keys" columns={columns} items={items} keyOf={({ id }) => id} />
}

const OWNER: Column<ApiKey> = { header: 'Owner', cell: ({ ownerId }) => <UserName id={ownerId} /> }

const WHAT_IT_IS: readonly Column<ApiKey>[] = [
  {
    header: 'May',
    cell: ({ scopes, resources }) => (
      <>
        <span className="scopes">{scopes.join(', ')}</span>
        {resources && <small className="muted">only {resources.join(', ')}</small>}
      </>
    )
  },
  { header: 'Expires', cell: ({ expiresAt }) => <Expiry at={expiresAt} /> },
  {
    header: 'Last used',
    cell: ({ lastUsedAt, previousExpiresAt }) => (
      <>
        <Time at={lastUsedAt} />
        {previousExpiresAt && Date.parse(previousExpiresAt) > Date.now() && (
          <small className="muted grace">
            the secret before opens until <Time at={previousExpiresAt} />
          </small>
        )}
      </>
    )
  }
]
