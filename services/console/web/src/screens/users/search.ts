import { choiceIn, textIn } from '../../ui/search-params.ts'

export const ROLES = ['viewer', 'operator', 'admin', 'member'] as const

/** What of the list stands in the address, and whether a user is being made. */
export const readUserSearch = (raw: Record<string, unknown>) => ({
  ...textIn(raw, 'q'),
  ...choiceIn(raw, 'role', ROLES),
  ...choiceIn(raw, 'disabled', ['true', 'false']),
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['create'])
})

export type UserSearch = ReturnType<typeof readUserSearch>

/** The dialog that is open over a user. */
export const readUserDialog = (raw: Record<string, unknown>) =>
  choiceIn(raw, 'dialog', ['password', 'remove'])
