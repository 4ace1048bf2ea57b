import { choiceIn, choicesIn, textIn, textsIn } from '../../ui/search-params.ts'

type Raw = Record<string, unknown>

export const STATES = ['online', 'offline', 'neverSeen'] as const

const SORTS = ['id', '-id', 'name', '-name', 'lastSeenAt', '-lastSeenAt', 'createdAt', '-createdAt'] as const

/** What of the list stands in the address: whoever is given the link sees the same. */
export const readGatewaySearch = (raw: Raw) => ({
  ...textIn(raw, 'q'),
  ...choicesIn(raw, 'state', STATES),
  ...textsIn(raw, 'tag'),
  ...choiceIn(raw, 'sort', SORTS),
  ...textIn(raw, 'cursor')
})

export type GatewaySearch = ReturnType<typeof readGatewaySearch>

export type GatewayFilter = Omit<GatewaySearch, 'cursor' | 'sort'>

export const TABS = ['devices', 'timeline', 'resource'] as const

/** Of one gateway: which part is shown, the page of its timeline, the form of the resource, and an open dialog. */
export const readGatewayView = (raw: Raw) => ({
  ...choiceIn(raw, 'tab', TABS),
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'as', ['xml'] as const),
  ...choiceIn(raw, 'dialog', ['delete'] as const)
})

/** A long import has an id, by which it is found again. */
export const readImportSearch = (raw: Raw) => textIn(raw, 'import')
