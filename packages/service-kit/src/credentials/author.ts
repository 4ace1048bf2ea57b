import type { Actor } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'

const ANONYMOUS: Actor = { kind: 'anonymous', id: null, name: 'anonymous' }

/** On whose behalf `request` writes, for the audit and for "who changed it". */
export function authorOf({ principal, id }: FastifyRequest): { actor: Actor; requestId: string } {
  const actor = principal ? { kind: principal.kind, id: principal.id, name: principal.name } : ANONYMOUS
  return { actor, requestId: id }
}
