import type { Schema } from '@fieldgate/sdk'
import { Badge } from '../../ui/badge.tsx'

/** Whether a user may sign in. */
export const UserState = ({ user: { disabled, demo } }: { user: Schema<'User'> }) => (
  <>
    {disabled ? <Badge tone="bad">disabled</Badge> : <Badge tone="good">active</Badge>}{' '}
    {demo && <Badge tone="warning">demo</Badge>}
  </>
)
