import { choiceIn, choicesIn, textIn } from '../../ui/search-params.ts'
import { INTEGER_PINS } from './pin.ts'
import { RANGES, STEPS } from './range.ts'

type Raw = Record<string, unknown>

const SORTS = ['id', '-id'] as const

/** What of the list stands in the address: whoever is given the link sees the same. */
export const readPipelineSearch = (raw: Raw) => ({
  ...textIn(raw, 'q'),
  ...choiceIn(raw, 'sort', SORTS),
  ...textIn(raw, 'cursor')
})

export type PipelineSearch = ReturnType<typeof readPipelineSearch>

const TABS = ['connect', 'commands', 'settings'] as const

/** Of one pipeline: which part is shown (its values, if none), what the chart shows, and an open dialog. */
export const readPipelineView = (raw: Raw) => ({
  ...choiceIn(raw, 'tab', TABS),
  ...choiceIn(raw, 'range', RANGES),
  ...momentIn(raw, 'from'),
  ...momentIn(raw, 'to'),
  ...choiceIn(raw, 'step', STEPS),
  ...choicesIn(raw, 'pin', INTEGER_PINS),
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['rotate', 'delete'] as const)
})

export type PipelineView = ReturnType<typeof readPipelineView>

function momentIn<K extends 'from' | 'to'>(raw: Raw, name: K): { [key in K]?: string } {
  const text = textIn(raw, name)
  return Number.isNaN(Date.parse(text[name] ?? '')) ? {} : text
}
