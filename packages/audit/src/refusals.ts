import { randomUUID } from 'node:crypto'
import type { Database } from '@fieldgate/db'
import { type ErrorKind, findAppError } from '@fieldgate/errors'
import { authorOf } from '@fieldgate/service-kit'
import type { AuditEvent, ServiceName } from '@fieldgate/types'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type AuditEntry, auditOutbox } from './outbox.ts'
import { createTally } from './tally.ts'

interface Refusal extends Pick<AuditEntry, 'action' | 'targetType' | 'targetId'> {
  /** Why, in the words of the answer. */
  code: string
}

export interface Refusals {
  /** Puts on record that `request` was refused, for what the answer alone does not tell. */
  note: (request: FastifyRequest, refusal: Refusal) => void
}

const ACTION: Partial<Record<ErrorKind, string>> = {
  unauthenticated: 'credential.refused',
  forbidden: 'access.refused',
  rate_limited: 'quota.exceeded'
}
const INTERVAL_MS = 60_000
/** With this many callers, routes and reasons a minute, a flood fills no table. */
const DISTINCT = 200

/**
 * Puts on record whom `app` refused for its credential, its rights or its quota: an event a minute for each caller,
 * route and reason, with how often. Call it behind what closes the database.
 */
export function watchRefusals(
  app: FastifyInstance,
  { service, db }: { service: ServiceName; db: Database }
): Refusals {
  const tally = createTally<AuditEvent>(DISTINCT, anyone)

  function note(request: FastifyRequest, { code, ...target }: Refusal): void {
    const { actor, requestId } = authorOf(request)
    const { source } = request
    tally.add({
      key: [target.action, target.targetId, code, actor.kind, actor.apiKeyId ?? actor.id ?? source].join(' '),
      first: {
        id: randomUUID(),
        occurredAt: new Date().toISOString(),
        service,
        actor,
        ...target,
        before: null,
        after: { code, source },
        requestId
      },
      count: 1
    })
  }

  async function write(): Promise<void> {
    const taken = tally.take()
    if (taken.length === 0) return
    const events = taken.map(({ first, count }) => ({
      event: { ...first, after: { ...first.after, count } }
    }))
    try {
      await db.insert(auditOutbox).values(events)
    } catch (err) {
      for (const entry of taken) tally.add(entry)
      app.log.warn({ err }, 'refusals wait to be put on record')
    }
  }

  app.addHook('onError', async (request, _reply, error) => {
    const failure = findAppError(error)
    const action = failure && ACTION[failure.kind]
    if (!action || failure.code === 'credential_missing') return
    const targetId = `${request.method} ${request.route.url ?? 'unknown'}`
    note(request, { action, targetType: 'route', targetId, code: failure.code })
  })

  const timer = setInterval(write, INTERVAL_MS).unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await write()
  })
  return { note }
}

/** What stands for the events that came when there were too many to tell apart. */
const anyone = (event: AuditEvent) => ({
  key: event.action,
  first: {
    ...event,
    actor: { kind: 'anonymous', id: null, name: 'anonymous' } as const,
    targetId: '*',
    after: {}
  }
})
