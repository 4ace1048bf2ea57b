import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { principalOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import { alertState, type Alert as DomainAlert } from '#domain/alerts/alert'
import type { AlertListQuery, Alerts } from '#domain/alerts/alerts'
import { pathOf as rulePathOf } from './alert-rules.wire.ts'
import { Alert, AlertPage, AlertParams, AlertQuery } from './alerts.schemas.ts'

const toWire = (alert: DomainAlert) => ({
  id: alert.id,
  ruleId: alert.ruleId,
  ruleName: alert.ruleName,
  kind: alert.kind,
  state: alertState(alert),
  host: alert.host,
  subject: alert.subject,
  value: alert.value,
  threshold: alert.threshold,
  since: alert.since.toISOString(),
  // What was never told is in no answer.
  firedAt: alert.firedAt!.toISOString(),
  resolvedAt: alert.resolvedAt?.toISOString() ?? null,
  links: { self: `/api/v1/alerts/${alert.id}`, rule: rulePathOf(alert.ruleId) }
})

export const alertRoutes: FastifyPluginAsyncTypebox<{ alerts: Alerts }> = async (app, { alerts }) => {
  app.get(
    '/alerts',
    {
      config: { access: 'metrics:read', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listAlerts',
        summary: 'What was told, and whether it still holds',
        querystring: AlertQuery,
        response: { 200: AlertPage }
      }
    },
    async (request, reply) => {
      const { state, ruleId, sort, limit, cursor } = request.query
      const query: AlertListQuery = { state, ruleId, sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await alerts.list(query, principalOf(request).resources)
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  app.get(
    '/alerts/:id',
    {
      config: { access: 'metrics:read' },
      schema: {
        operationId: 'getAlert',
        summary: 'One alert',
        params: AlertParams,
        querystring: Fields,
        response: { 200: ref(Alert), 404: ref(Problem) }
      }
    },
    async (request) => toWire(await alerts.get(request.params.id, principalOf(request).resources))
  )
}
