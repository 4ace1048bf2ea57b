import { choiceIn, textIn } from '../../ui/search-params.ts'

/** What of the list stands in the address, and the dialog that is open over it. */
export const readApiKeySearch = (raw: Record<string, unknown>) => ({
  ...textIn(raw, 'q'),
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['create', 'rotate', 'revoke']),
  /** Which key the dialog is about. */
  ...textIn(raw, 'key')
})
