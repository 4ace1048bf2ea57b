import { createHmac } from 'node:crypto'
import type { PublicFetch } from '@fieldgate/service-kit'
import type { Outcome } from '#domain/webhooks/webhook-delivery'

interface Delivery {
  id: string
  url: string
  body: string
  /** Each signs. */
  secrets: readonly string[]
  at: Date
}

const TIMEOUT_MS = 3_000
const MOST_ERROR_LENGTH = 200

/** Posts deliveries, each signed for its time, so that one that was overheard cannot be sent again later. */
export const createWebhookSender =
  (publicFetch: PublicFetch) =>
  async ({ id, url, body, secrets, at }: Delivery): Promise<Outcome> => {
    try {
      const response = await publicFetch.fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Fieldgate',
          'x-fieldgate-delivery': id,
          'x-fieldgate-signature': signatureOf(body, secrets, at)
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS)
      })
      // What the receiver says is neither needed nor ours to show.
      await response.body?.cancel()
      return { responseStatus: response.status, error: null }
    } catch (error) {
      return { responseStatus: null, error: reasonOf(error).slice(0, MOST_ERROR_LENGTH) }
    }
  }

function signatureOf(body: string, secrets: readonly string[], at: Date): string {
  const time = Math.floor(at.getTime() / 1000)
  const sign = (secret: string) => createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return [`t=${time}`, ...secrets.map((secret) => `v1=${sign(secret)}`)].join(',')
}

/** `fetch` says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error && cause.message ? cause.message : message
}
