import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { QueryView } from '../../ui/query-view.tsx'
import { everyWebhookQuery } from './queries.ts'
import { RULE_LABELS } from './rule.ts'

interface WebhookChoicesProps {
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}

export function WebhookChoices({ chosen, onChoose }: WebhookChoicesProps) {
  const query = useQuery(everyWebhookQuery)
  const toggle = (id: string, on: boolean) =>
    onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset className="panel">
      <legend>{RULE_LABELS.webhookIds}</legend>
      <QueryView query={query}>
        {(webhooks) =>
          webhooks.length > 0 ? (
            webhooks.map(({ id, name }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ target }) => toggle(id, target.checked)}
                />
                {name}
              </label>
            ))
          ) : (
            <p className="note">
              Alerts are shown here in any case. To be told elsewhere, make a{' '}
              <Link to="/app/alerts/webhooks" search={{ dialog: 'create' }}>
                webhook
              </Link>{' '}
              first.
            </p>
          )
        }
      </QueryView>
    </fieldset>
  )
}
