import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, type Precondition, preconditionOf } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { AlertRule as DomainRule, RuleContent } from '#domain/alert-rule'
import type { AlertRules } from '#domain/alert-rules'
import { AlertRule, AlertRuleBody, AlertRuleParams, AlertRulePatch } from './alert-rules.schemas.ts'
import { contentOf, fromWire, toWire } from './alert-rules.wire.ts'
import { Fields } from './wire.ts'

const STRICT = { strict: true }
const write = { access: 'admin' } as const
const rule = ref(AlertRule)
const problem = ref(Problem)
const changed = { 200: rule, 404: problem, 412: problem, 422: problem, 428: problem }

/** One rule. Who changes it says which version they have seen. */
export const alertRuleItemRoutes: FastifyPluginAsyncTypebox<{ rules: AlertRules }> = async (
  app,
  { rules }
) => {
  async function change(
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    revise: (current: DomainRule) => RuleContent
  ) {
    const precondition: Precondition = preconditionOf(request, STRICT)
    const { resources } = principalOf(request)
    const after = await rules.change(request.params.id, resources, precondition, authorOf(request), revise)
    reply.resource = after
    return toWire(after)
  }

  app.get(
    '/alert-rules/:id',
    {
      config: { access: 'metrics:read' },
      schema: {
        operationId: 'getAlertRule',
        summary: 'One alert rule',
        params: AlertRuleParams,
        querystring: Fields,
        response: { 200: rule, 404: problem }
      }
    },
    async (request, reply) => {
      const found = await rules.get(request.params.id, principalOf(request).resources)
      reply.resource = found
      return toWire(found)
    }
  )

  app.put(
    '/alert-rules/:id',
    {
      config: write,
      schema: {
        operationId: 'putAlertRule',
        summary: 'Replaces an alert rule',
        params: AlertRuleParams,
        body: ref(AlertRuleBody),
        response: changed
      }
    },
    (request, reply) => change(request, reply, () => fromWire(request.body))
  )

  app.patch(
    '/alert-rules/:id',
    {
      config: write,
      schema: {
        operationId: 'patchAlertRule',
        summary: 'Changes an alert rule by merge patch',
        params: AlertRuleParams,
        body: ref(AlertRulePatch),
        response: changed
      }
    },
    (request, reply) =>
      change(request, reply, (current) =>
        fromWire(mergePatch(contentOf(current), request.body) as AlertRuleBody)
      )
  )

  app.delete(
    '/alert-rules/:id',
    {
      config: write,
      schema: {
        operationId: 'deleteAlertRule',
        summary: 'Removes an alert rule; its alerts are over',
        params: AlertRuleParams,
        response: { 204: Type.Null(), 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, STRICT)
      const { resources } = principalOf(request)
      await rules.remove(request.params.id, resources, precondition, authorOf(request))
      return reply.code(204).send(null)
    }
  )
}
