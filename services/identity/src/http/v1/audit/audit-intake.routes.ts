import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { AuditEvents } from '#domain/audit/audit-events'
import { AuditEventBatch } from './audit-events.schemas.ts'

/** An event may hold a gateway's whole document, before and after. */
const BODY_LIMIT = 16 * 1024 * 1024

/**
 * Where services deliver their outboxes. It speaks JSON alone and takes any text: what was done must not be
 * refused for the characters it was done with.
 */
export const auditIntakeRoutes: FastifyPluginAsyncTypebox<{ auditEvents: AuditEvents }> = async (
  app,
  { auditEvents }
) => {
  const problem = ref(Problem)
  const refused = { 400: problem, 401: problem, 403: problem, 413: problem, 415: problem, 503: problem }

  app.post(
    '/audit-events',
    {
      bodyLimit: BODY_LIMIT,
      config: { access: 'service' },
      schema: {
        operationId: 'deliverAuditEvents',
        summary: 'What a service did, by its own account; one that is told twice is kept once',
        body: AuditEventBatch,
        response: { 204: Type.Null(), ...refused }
      }
    },
    async (request, reply) => {
      await auditEvents.accept(principalOf(request).id, request.body.events)
      return reply.code(204).send(null)
    }
  )
}
