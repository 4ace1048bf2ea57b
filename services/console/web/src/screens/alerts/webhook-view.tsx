import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Versioned } from '../../editing/versioned.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { Time } from '../../ui/time.tsx'
import { DeleteWebhook } from './delete-webhook.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { EditWebhook } from './edit-webhook.tsx'
import { webhookQuery } from './queries.ts'
import { RotateSecret } from './rotate-secret.tsx'
import type { WebhookViewSearch } from './search.ts'
import type { Webhook } from './webhook.ts'
import { WebhookState } from './webhook-state.tsx'

/** One webhook: where it leads, and how telling it goes. */
export function WebhookView() {
  const { id } = useParams({ from: '/app/alerts/webhooks/$id' })
  const query = useQuery(webhookQuery(id))
  return <QueryView query={query}>{(loaded) => <LoadedWebhook key={id} loaded={loaded} />}</QueryView>
}

function LoadedWebhook({ loaded }: { loaded: Versioned<Webhook> }) {
  const webhook = loaded.value
  const { dialog, ...shown } = useSearch({ from: '/app/alerts/webhooks/$id' })
  const navigate = useNavigate({ from: '/app/alerts/webhooks/$id' })
  const change = (members: { [name in keyof WebhookViewSearch]: WebhookViewSearch[name] | undefined }) =>
    navigate({ search: definedOf({ ...shown, ...members }) })
  return (
    <>
      <PageHeader title={webhook.name}>
        <Button onClick={() => change({ dialog: 'rotate' })}>Rotate secret</Button>
        <Button kind="danger" onClick={() => change({ dialog: 'delete' })}>
          Delete
        </Button>
      </PageHeader>
      <Details
        items={[
          ['State', <WebhookState key="state" webhook={webhook} />],
          ['Made', <Time key="made" at={webhook.createdAt} />],
          ['Changed', <Time key="changed" at={webhook.updatedAt} />],
          [
            'The secret before signs until',
            <Time key="previous" at={webhook.previousSecretExpiresAt} never="–" />
          ]
        ]}
      />
      <EditWebhook loaded={loaded} />
      <DeliveryLog id={webhook.id} shown={shown} onChange={change} />
      <RotateSecret webhook={webhook} open={dialog === 'rotate'} onClose={() => change({})} />
      <DeleteWebhook loaded={loaded} open={dialog === 'delete'} onClose={() => change({})} />
    </>
  )
}
