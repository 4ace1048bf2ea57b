import { type Credential, parsePipelineId, parsePipelineKey } from '#domain/pipelines/pipeline'
import { INTEGER_PINS, type Pins, STRING_PINS } from '#domain/readings/pins'
import { toAsciiDigits } from './digits.ts'
import { invalidRequest } from './errors.ts'
import type { Query } from './query.ts'

/** A missing parameter is a broken request, an empty one merely a wrong value. */
export const credentialIn = (query: Query): Credential => ({
  id: parsePipelineId(toAsciiDigits(required('id', query))),
  key: parsePipelineKey(required('key', query))
})

export const newKeyIn = (query: Query): string => parsePipelineKey(required('nkey', query))

/** A pin without a value counts as absent, and pins that do not exist are passed over. */
export function pinsIn(query: Query): Pins {
  const pins: Pins = {}
  for (const pin of INTEGER_PINS) {
    const text = query.get(pin)
    if (text) pins[pin] = wholeNumber(text)
  }
  for (const pin of STRING_PINS) {
    const text = query.get(pin)
    if (text) pins[pin] = text
  }
  return pins
}

export const toStream = (pins: Pins) => ({
  int_virtual_pin: only(INTEGER_PINS, pins),
  str_virtual_pin: only(STRING_PINS, pins)
})

const only = (names: ReadonlyArray<keyof Pins>, pins: Pins) =>
  Object.fromEntries(names.filter((name) => name in pins).map((name) => [name, pins[name]]))

function required(name: string, query: Query): string {
  const value = query.get(name)
  if (value === undefined) throw invalidRequest()
  return value
}

/** NaN, which no pin can hold, for anything but digits. */
function wholeNumber(text: string): number {
  const digits = toAsciiDigits(text)
  return /^[0-9]+$/.test(digits) ? Number(digits) : Number.NaN
}
