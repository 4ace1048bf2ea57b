import { Badge } from '../../ui/badge.tsx'
import type { Gateway } from './gateway.ts'

const TONES = { online: 'good', offline: 'bad', neverSeen: 'neutral' } as const

export const STATE_WORDS = { online: 'online', offline: 'offline', neverSeen: 'never seen' } as const

export const GatewayState = ({ state }: Pick<Gateway, 'state'>) => (
  <Badge tone={TONES[state]}>{STATE_WORDS[state]}</Badge>
)
