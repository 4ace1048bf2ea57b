import { choiceIn, numberIn, textIn } from '../../ui/search-params.ts'

type Raw = Record<string, unknown>

const SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  '-timestamp',
  'timestamp',
  '-number',
  'number'
] as const

const TRUTHS = [true, false] as const

/** What of the list stands in the address, called as the API calls it; of a time, the day. */
export const readRecordSearch = (raw: Raw) => ({
  ...textIn(raw, 'q'),
  ...numberIn(raw, 'timestamp.gte'),
  ...numberIn(raw, 'timestamp.lt'),
  ...numberIn(raw, 'value2.gte'),
  ...numberIn(raw, 'value2.lt'),
  ...choiceIn(raw, 'value3', TRUTHS),
  ...choiceIn(raw, 'shared', TRUTHS),
  ...textIn(raw, 'lastModifiedBy'),
  ...dayIn(raw, 'createdAt.gte'),
  ...dayIn(raw, 'createdAt.lt'),
  ...dayIn(raw, 'updatedAt.gte'),
  ...dayIn(raw, 'updatedAt.lt'),
  ...choiceIn(raw, 'sort', SORTS)
})

export type RecordSearch = ReturnType<typeof readRecordSearch>

/** Of one record: the page of its history, and an open dialog. */
export const readRecordView = (raw: Raw) => ({
  ...textIn(raw, 'cursor'),
  ...choiceIn(raw, 'dialog', ['delete'] as const)
})

function dayIn<K extends string>(raw: Raw, name: K): { [key in K]?: string } {
  const read = textIn(raw, name)
  return /^[1-8]\d{3}-\d\d-\d\d$/.test(read[name] ?? '') ? read : {}
}
