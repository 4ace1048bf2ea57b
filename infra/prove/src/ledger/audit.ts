import { urlOf } from '@fieldgate/db'
import type { AuditedDeed } from './judge.ts'
import { query } from './stage/postgres.ts'
import { databaseOf, SERVICES, type Stage } from './stage/stage.ts'

interface Event extends AuditedDeed {
  id: string
}

const KEPT = 'select id::text, action, target_id as target from audit_events'
const WAITING = `select event->>'id' as id, event->>'action' as action, event->>'targetId' as target from audit_outbox`

/** What the platform says it did: what identity keeps, and what still waits to be told to it, each once by its id. */
export async function readAudit({ postgres }: Stage): Promise<ReadonlyMap<string, AuditedDeed>> {
  const databases = SERVICES.map((service) => urlOf(postgres.url, databaseOf(service)))
  // Those that wait first: an event on its way is for a moment in both places, and never in neither.
  const waiting = await Promise.all(databases.map((url) => query<Event>(url, WAITING)))
  const kept = await query<Event>(urlOf(postgres.url, databaseOf('identity')), KEPT)
  return new Map([...waiting.flat(), ...kept].map(({ id, action, target }) => [id, { action, target }]))
}
