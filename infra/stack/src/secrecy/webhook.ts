import { bearer, type Call } from './caller.ts'
import type { Canaries } from './canaries.ts'
import { openReceiver } from './webhook-receiver.ts'

/** A webhook that is told, at the second attempt and signed with two secrets, that `pipeline` went silent. */
export async function useWebhook(
  call: Call,
  canaries: Canaries,
  admin: string,
  pipeline: string
): Promise<void> {
  const receiver = await openReceiver()
  const post = async (path: string, body: object) => {
    const answer = await call('POST', `/api/v1/${path}`, { status: 201, headers: bearer(admin), body })
    return JSON.parse(answer.body) as { id: string; secret: string }
  }
  try {
    const name = `canary-${pipeline}`
    const { id, secret } = await post('webhooks', { name, url: receiver.url })
    canaries.keep('webhook secret', secret)
    canaries.keep('new webhook secret', (await post(`webhooks/${id}/rotations`, {})).secret)
    const silence = { kind: 'pipelineSilent', target: pipeline, threshold: 1, forSeconds: 0 }
    await post('alert-rules', { name, ...silence, webhookIds: [id] })
    for (const { 'x-fieldgate-signature': signature } of await receiver.hears(2)) {
      for (const [, value] of String(signature).matchAll(/v1=(\w+)/g)) {
        canaries.keep(`webhook signature ${value}`, value!)
      }
    }
  } finally {
    receiver.close()
  }
}
