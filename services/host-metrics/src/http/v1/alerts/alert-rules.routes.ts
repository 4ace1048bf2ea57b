import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { AlertRules, RuleListQuery } from '#domain/alerts/alert-rules'
import { AlertRule, AlertRuleBody, AlertRulePage, AlertRuleQuery } from './alert-rules.schemas.ts'
import { fromWire, pathOf, toWire } from './alert-rules.wire.ts'

export const alertRuleRoutes: FastifyPluginAsyncTypebox<{ rules: AlertRules }> = async (app, { rules }) => {
  app.get(
    '/alert-rules',
    {
      config: { access: 'metrics:read', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listAlertRules',
        summary: 'What is watched',
        querystring: AlertRuleQuery,
        response: { 200: AlertRulePage }
      }
    },
    async (request, reply) => {
      const { sort, limit, cursor } = request.query
      const query: RuleListQuery = { sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await rules.list(query, principalOf(request).resources)
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  app.post(
    '/alert-rules',
    {
      config: { access: 'admin', idempotent: true },
      schema: {
        operationId: 'createAlertRule',
        summary: 'A new alert rule',
        body: ref(AlertRuleBody),
        response: { 201: ref(AlertRule), 422: ref(Problem) }
      }
    },
    async (request, reply) => {
      const made = await rules.create(
        fromWire(request.body),
        principalOf(request).resources,
        authorOf(request)
      )
      reply.resource = made
      return reply.code(201).header('location', pathOf(made.id)).send(toWire(made))
    }
  )
}
