import { choiceIn, textIn } from '../../ui/search-params.ts'

type Raw = Record<string, unknown>

export const ALERT_STATES = ['firing', 'resolved'] as const
export const DELIVERY_STATES = ['pending', 'succeeded', 'failed'] as const

/** What of the alerts stands in the address. */
export const readAlertSearch = (raw: Raw) => ({
  ...choiceIn(raw, 'state', ALERT_STATES),
  ...textIn(raw, 'ruleId'),
  ...textIn(raw, 'cursor')
})

export type AlertSearch = ReturnType<typeof readAlertSearch>

/** The page of the rules, and the one that is about to be deleted. */
export const readRuleSearch = (raw: Raw) => ({ ...textIn(raw, 'cursor'), ...textIn(raw, 'remove') })

/** The page of the webhooks, and whether one is being made. */
export const readWebhookSearch = (raw: Raw) => ({
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['create'])
})

/** Of one webhook: what of its deliveries is shown, and an open dialog. */
export const readWebhookView = (raw: Raw) => ({
  ...choiceIn(raw, 'state', DELIVERY_STATES),
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['delete', 'rotate'])
})

export type WebhookViewSearch = ReturnType<typeof readWebhookView>
