import { Badge } from '../../ui/badge.tsx'
import { Time } from '../../ui/time.tsx'

const DAY_MS = 86_400_000
const NEAR_DAYS = 14

/** When a key ends; a word says so where that is near or past. */
export function Expiry({ at }: { at: string | null }) {
  if (at === null) return <span className="muted">never</span>
  const left = Date.parse(at) - Date.now()
  return (
    <>
      <Time at={at} /> {left <= 0 && <Badge tone="bad">expired</Badge>}
      {left > 0 && left < NEAR_DAYS * DAY_MS && <Badge tone="warning">expires soon</Badge>}
    </>
  )
}
