import type { Cursor, Slice } from '@fieldgate/representations'
import { alertNotFound } from '../errors.ts'
import type { Reach } from '../reach.ts'
import type { Alert, AlertState } from './alert.ts'

export interface AlertListQuery {
  state: AlertState | undefined
  ruleId: string | undefined
  sort: 'firedAt' | '-firedAt'
  limit: number
  cursor: Cursor | undefined
}

/** Of what was told; what still waits is nobody's business. */
export interface AlertStore {
  list: (query: AlertListQuery, reach: Reach) => Promise<Slice<Alert>>
  find: (id: string, reach: Reach) => Promise<Alert | undefined>
  /** Forgets what was over before `time`, and whatever lies beyond the number that is kept. */
  removePast: (time: Date) => Promise<void>
}

const KEPT_MS = 90 * 86_400_000

export type Alerts = ReturnType<typeof createAlerts>

/** What was told, and whether it still holds. */
export function createAlerts({ store, now }: { store: AlertStore; now: () => Date }) {
  return {
    list: store.list,

    async get(id: string, reach: Reach): Promise<Alert> {
      const alert = await store.find(id, reach)
      if (!alert) throw alertNotFound()
      return alert
    },

    removePast: (): Promise<void> => store.removePast(new Date(now().getTime() - KEPT_MS))
  }
}
