import { choiceIn, textIn } from '../../ui/search-params.ts'
import { RANGES } from './range.ts'

/** Which host, how far back, and how far into its events. */
export const readHostSearch = (raw: Record<string, unknown>) => ({
  ...textIn(raw, 'host'),
  ...choiceIn(raw, 'range', RANGES),
  ...textIn(raw, 'cursor')
})

export type HostSearch = ReturnType<typeof readHostSearch>
