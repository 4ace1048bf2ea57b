import { type Schema, unwrap } from '@fieldgate/sdk'
import { fieldgate, queryClient } from '../../platform.ts'
import { loadRule } from './queries.ts'
import type { RuleProfile } from './rule.ts'
import type { WebhookProfile } from './webhook.ts'

const onVersion = (id: string, etag: string) => ({
  params: { path: { id } },
  headers: { 'if-match': etag }
})

/** What a rule asks says which alerts there are. */
export async function refreshRules(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['alert-rules'] }),
    queryClient.invalidateQueries({ queryKey: ['alerts'] })
  ])
}

export const createRule = (body: Schema<'AlertRuleBody'>) =>
  unwrap(fieldgate.POST('/api/v1/alert-rules', { body }))

export const patchRule = (id: string, patch: Partial<RuleProfile>, etag: string) =>
  unwrap(fieldgate.PATCH('/api/v1/alert-rules/{id}', { ...onVersion(id, etag), body: patch }))

/** On whatever version the rule is: what else was changed of it meanwhile stays. */
export const setRuleEnabled = async (id: string, enabled: boolean) =>
  patchRule(id, { enabled }, (await loadRule(id)).etag)

export const deleteRule = (id: string, etag: string) =>
  unwrap(fieldgate.DELETE('/api/v1/alert-rules/{id}', onVersion(id, etag)))

export const refreshWebhooks = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['webhooks'] })

export const createWebhook = (body: Schema<'WebhookBody'>) =>
  unwrap(fieldgate.POST('/api/v1/webhooks', { body }))

export const patchWebhook = (id: string, patch: Partial<WebhookProfile>, etag: string) =>
  unwrap(fieldgate.PATCH('/api/v1/webhooks/{id}', { ...onVersion(id, etag), body: patch }))

export const rotateSecret = (id: string, graceSeconds: number) =>
  unwrap(
    fieldgate.POST('/api/v1/webhooks/{id}/rotations', { params: { path: { id } }, body: { graceSeconds } })
  )

export const deleteWebhook = (id: string, etag: string) =>
  unwrap(fieldgate.DELETE('/api/v1/webhooks/{id}', onVersion(id, etag)))
