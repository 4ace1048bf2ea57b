import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { signingKeysQuery, useRotateSigningKeys } from './queries.ts'

interface SigningKey {
  kid: string
  state: keyof typeof STATES
  createdAt: string
  retiredAt: string | null
}

const STATES = {
  active: { tone: 'good', words: 'signs' },
  next: { tone: 'neutral', words: 'next: published already' },
  retired: { tone: 'warning', words: 'retired: verifies what it signed' }
} as const

const COLUMNS: readonly Column<SigningKey>[] = [
  { header: 'Key', cell: ({ kid }) => <code>{kid}</code> },
  {
    header: 'State',
    cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
  },
  { header: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { header: 'Retired', cell: ({ retiredAt }) => <Time at={retiredAt} never="–" /> }
]

/** The keys that access tokens are signed with. */
export function SigningKeys() {
  const query = useQuery(signingKeysQuery)
  const rotation = useRotateSigningKeys()
  const [asking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
    rotation.reset()
  }
  return (
    <section className="section" aria-labelledby="signing-keys">
      <header className="section-header">
        <h2 id="signing-keys">Signing keys</h2>
        <Button onClick={() => setAsking(true)}>Rotate</Button>
      </header>
      <QueryView query={query}>
        {({ items }) => (
          <DataTable caption="Signing keys" columns={COLUMNS} items={items} keyOf={({ kid }) => kid} />
        )}
      </QueryView>
      <ConfirmDialog
        title="Rotate the signing keys?"
        action="Rotate"
        open={asking}
        busy={rotation.isPending}
        error={rotation.error}
        onConfirm={() => rotation.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        <p>
          The next key signs from now on. The one that signed so far verifies until its last token has
          expired: nobody is signed out.
        </p>
      </ConfirmDialog>
    </section>
  )
}
