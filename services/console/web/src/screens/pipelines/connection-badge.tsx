import type { Connection } from '../../live.ts'
import { Badge } from '../../ui/badge.tsx'

const STATES = {
  connecting: ['neutral', 'connecting …'],
  open: ['good', 'live'],
  lost: ['bad', 'connection lost']
} as const

/** Whether what is shown is how it is now. */
export function ConnectionBadge({ connection }: { connection: Connection }) {
  const [tone, word] = STATES[connection]
  return (
    <span role="status">
      <Badge tone={tone}>{word}</Badge>
    </span>
  )
}
