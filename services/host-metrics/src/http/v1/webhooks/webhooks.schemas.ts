import { closed, Fields, nullable, PageQuery, pageOf, plainText, ref, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { ALERT_EVENTS, DELIVERY_STATES } from '#domain/webhooks/webhook-delivery'
import { Id } from '../wire.ts'

const members = {
  name: plainText({ maxLength: 100 }),
  url: Type.String({
    format: 'uri',
    maxLength: 2048,
    description: 'By https, at a public address. It is called as it is: no redirect is followed.'
  }),
  enabled: Type.Boolean({ description: 'What waits for one that rests goes on waiting.' })
}

const xml = { name: 'webhook' }
const ID = '01890a5d-ac96-774b-bcce-b302099a8059'
const EXAMPLE = { name: 'On call', url: 'https://alerts.example/fieldgate', enabled: true }

const shown = {
  id: Id,
  ...members,
  previousSecretExpiresAt: nullable({
    ...Time,
    description: 'Until when the secret before the last rotation signs too; null: there is none.'
  }),
  createdAt: Time,
  updatedAt: Time,
  links: Type.Object({ self: Type.String(), deliveries: Type.String() }, closed)
}
const SHOWN_EXAMPLE = {
  id: ID,
  ...EXAMPLE,
  previousSecretExpiresAt: null,
  createdAt: '2026-03-01T12:00:00.000Z',
  updatedAt: '2026-03-01T12:00:00.000Z',
  links: { self: `/api/v1/webhooks/${ID}`, deliveries: `/api/v1/webhooks/${ID}/deliveries` }
}

export const Webhook = Type.Object(shown, {
  $id: 'Webhook',
  title: 'Webhook',
  description: 'An address that is told of alerts.',
  ...closed,
  xml,
  examples: [SHOWN_EXAMPLE]
})

export const CreatedWebhook = Type.Object(
  {
    ...shown,
    secret: Type.String({
      description:
        'Signs what is sent: X-Fieldgate-Signature is t=<unix time>,v1=<hex HMAC-SHA256 of "t.body">, with a v1 for each secret that is good. Shown this once.'
    })
  },
  {
    $id: 'CreatedWebhook',
    title: 'Webhook with a new secret',
    description: 'Just made, or given another secret; that is shown this once.',
    ...closed,
    xml,
    examples: [{ ...SHOWN_EXAMPLE, secret: `whsec_${'0'.repeat(43)}` }]
  }
)

export type WebhookBody = Static<typeof WebhookBody>
export const WebhookBody = Type.Object(
  { name: members.name, url: members.url, enabled: Type.Optional(members.enabled) },
  {
    $id: 'WebhookBody',
    title: 'Webhook, to be made or replaced',
    description: 'It is enabled unless it says otherwise.',
    ...closed,
    xml,
    examples: [EXAMPLE]
  }
)

export const WebhookPatch = Type.Object(Type.Partial(Type.Object(members)).properties, {
  $id: 'WebhookPatch',
  title: 'Webhook, patched',
  description: 'RFC 7396.',
  ...closed,
  xml,
  examples: [{ enabled: true }]
})

const DAY_SECONDS = 86_400

export const GRACE_SECONDS = DAY_SECONDS

export const WebhookRotation = Type.Object(
  {
    graceSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 7 * DAY_SECONDS,
        default: GRACE_SECONDS,
        description: 'How long the secret before signs beside the new one.',
        examples: [3600]
      })
    )
  },
  {
    title: "A rotation of a webhook's secret",
    ...closed,
    xml: { name: 'rotation' },
    examples: [{ graceSeconds: 3600 }]
  }
)

export const WebhookDelivery = Type.Object(
  {
    id: Id,
    alertId: Id,
    event: Type.Enum([...ALERT_EVENTS]),
    state: Type.Enum([...DELIVERY_STATES], { description: '`failed`: it is tried no more.' }),
    attempts: Type.Integer(),
    createdAt: Time,
    lastAttemptAt: nullable(Time),
    nextAttemptAt: nullable({ ...Time, description: 'null: it is over.' }),
    responseStatus: nullable(Type.Integer({ description: 'Of the last attempt; null: no answer.' })),
    error: nullable(Type.String({ description: 'Why there was none.' }))
  },
  {
    $id: 'WebhookDelivery',
    title: 'Webhook delivery',
    description: 'One thing that a webhook is told, and how that goes.',
    ...closed,
    xml: { name: 'delivery' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8060',
        alertId: '01890a5d-ac96-774b-bcce-b302099a8058',
        event: 'alert.fired',
        state: 'succeeded',
        attempts: 1,
        createdAt: '2026-03-01T12:05:00.000Z',
        lastAttemptAt: '2026-03-01T12:05:01.000Z',
        nextAttemptAt: null,
        responseStatus: 204,
        error: null
      }
    ]
  }
)

export const WebhookParams = Type.Object({ id: Id })

export const WebhookQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['name', '-name'], { default: 'name' }),
  ...Fields.properties
})

export const DeliveryQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['createdAt', '-createdAt'], { default: '-createdAt' }),
  state: Type.Optional(Type.Enum([...DELIVERY_STATES])),
  ...Fields.properties
})

export const WebhookPage = pageOf(ref(Webhook), 'webhooks')
export const DeliveryPage = pageOf(ref(WebhookDelivery), 'deliveries')
