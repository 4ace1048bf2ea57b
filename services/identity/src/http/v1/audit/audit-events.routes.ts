import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, answerRows, asksForRows, readCursor } from '@fieldgate/representations'
import type { Static } from 'typebox'
import type { AuditEvents, AuditFilter } from '#domain/audit/audit-events'
import { readTime } from '../wire.ts'
import { AuditEventPage, AuditListQuery } from './audit-events.schemas.ts'

export const auditEventRoutes: FastifyPluginAsyncTypebox<{ auditEvents: AuditEvents }> = async (
  app,
  { auditEvents }
) => {
  app.get(
    '/audit-events',
    {
      config: { access: 'admin', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'What was done, the latest first',
        querystring: AuditListQuery,
        response: { 200: AuditEventPage }
      }
    },
    async (request, reply) => {
      const { sort, limit, cursor, include } = request.query
      const query = { ...filterOf(request.query), sort, cursor: readCursor(cursor, sort) }
      if (asksForRows(request)) return answerRows(request, reply, auditEvents.all(query))
      const slice = await auditEvents.list({ ...query, limit, withTotal: include === 'total' })
      return answerPage(request, reply, slice, limit, (event) => event)
    }
  )
}

function filterOf(query: Static<typeof AuditListQuery>): AuditFilter {
  const { actorId, apiKeyId, action, targetType, targetId, service, requestId } = query
  const { 'occurredAt.gte': from, 'occurredAt.lt': before } = query
  return {
    actorId,
    apiKeyId,
    action,
    targetType,
    targetId,
    service,
    requestId,
    occurredFrom: from === undefined ? undefined : readTime(from),
    occurredBefore: before === undefined ? undefined : readTime(before)
  }
}
