import { Badge } from '../../ui/badge.tsx'
import type { Webhook } from './webhook.ts'

export const WebhookState = ({ webhook: { enabled } }: { webhook: Pick<Webhook, 'enabled'> }) => (
  <Badge tone={enabled ? 'good' : 'neutral'}>{enabled ? 'is told' : 'rests'}</Badge>
)
