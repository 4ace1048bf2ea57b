import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, preconditionOf } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { AlertRule as DomainRule } from '#domain/alerts/alert-rule'
import type { AlertRules } from '#domain/alerts/alert-rules'
import { AlertRule, AlertRuleBody, AlertRuleParams, AlertRulePatch } from './alert-rules.schemas.ts'
import { contentOf, fromWire, pathOf, toWire } from './alert-rules.wire.ts'

const STRICT = { strict: true }
const write = { access: 'admin' } as const
const rule = ref(AlertRule)
const problem = ref(Problem)

/** One rule. Who changes it says which version they have seen. */
export const alertRuleItemRoutes: FastifyPluginAsyncTypebox<{ rules: AlertRules }> = async (
  app,
  { rules }
) => {
  const asked = (request: FastifyRequest) =>
    [principalOf(request).resources, preconditionOf(request, STRICT), authorOf(request)] as const

  function show(reply: FastifyReply, shown: DomainRule) {
    reply.resource = shown
    return toWire(shown)
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
    async (request, reply) => show(reply, await rules.get(request.params.id, principalOf(request).resources))
  )

  app.put(
    '/alert-rules/:id',
    {
      config: write,
      schema: {
        operationId: 'putAlertRule',
        summary: 'Replaces an alert rule (If-Match), or makes one under an id of your own (If-None-Match: *)',
        params: AlertRuleParams,
        body: ref(AlertRuleBody),
        response: { 200: rule, 201: rule, 412: problem, 422: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const { id } = request.params
      const content = fromWire(request.body)
      const [reach, precondition, by] = asked(request)
      if (precondition !== 'absent')
        return show(reply, await rules.replace(id, content, reach, precondition, by))
      const made = await rules.createAs(id, content, reach, by)
      reply.code(201).header('location', pathOf(made.id))
      return show(reply, made)
    }
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
        response: { 200: rule, 404: problem, 412: problem, 422: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const patched = (current: DomainRule) =>
        fromWire(mergePatch(contentOf(current), request.body) as AlertRuleBody)
      return show(reply, await rules.patch(request.params.id, patched, ...asked(request)))
    }
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
      await rules.remove(request.params.id, ...asked(request))
      return reply.code(204).send(null)
    }
  )
}
