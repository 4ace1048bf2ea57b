import type { Versioned } from '../../editing/versioned.ts'
import { PINS, type Pin, type Pipeline } from './pin.ts'

/** What of a pipeline a person writes. */
export type Profile = Pick<Pipeline, 'label' | 'pins' | 'expectedIntervalSeconds'>

export const PROFILE_LABELS: Readonly<Record<keyof Profile, string>> = {
  label: 'Label',
  pins: 'Pins',
  expectedIntervalSeconds: 'Expected every, in seconds'
}

export const profiled = ({ value, etag }: Versioned<Pipeline>): Versioned<Profile> => {
  const { label, pins, expectedIntervalSeconds } = value
  return { value: { label, pins, expectedIntervalSeconds }, etag }
}

/** The name of the input for a part of a pin. */
export const inputOf = (pin: Pin, part: 'name' | 'unit' | 'min' | 'max'): string => `${pin}.${part}`

/** What a form of a pipeline says. A pin without a name stands for nothing. */
export function readProfile(form: FormData): Profile {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
  const pins = PINS.map((pin) => ({
    pin,
    name: text(inputOf(pin, 'name')),
    unit: text(inputOf(pin, 'unit')) || null,
    min: number(inputOf(pin, 'min')),
    max: number(inputOf(pin, 'max'))
  }))
  return {
    label: text('label') || null,
    pins: pins.filter(({ name }) => name !== ''),
    expectedIntervalSeconds: Number(text('expectedIntervalSeconds'))
  }
}
