import type { Actor } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'

const ANONYMOUS: Actor = { kind: 'anonymous', id: null, name: 'anonymous' }

/** On whose behalf `request` writes, for the audit and for "who changed it". */
export function authorOf({ principal, id }: FastifyRequest): { actor: Actor; requestId: string } {
  if (!principal) return { actor: ANONYMOUS, requestId: id }
  const { kind, id: principalId, name, apiKeyId } = principal
  return { actor: { kind, id: principalId, name, ...(apiKeyId && { apiKeyId }) }, requestId: id }
}
