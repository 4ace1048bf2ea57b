import type { Schema } from '@fieldgate/sdk'
import { Badge } from '../../ui/badge.tsx'

type Status = Pick<Schema<'PipelineStatus'>, 'online' | 'lastSeenAt'>

/** Whether a pipeline is heard from. */
export function PipelineState({ online, lastSeenAt }: Status) {
  if (lastSeenAt === null) return <Badge>never seen</Badge>
  return online ? <Badge tone="good">online</Badge> : <Badge tone="bad">offline</Badge>
}
