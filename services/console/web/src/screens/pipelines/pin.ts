import type { Schema } from '@fieldgate/sdk'

export type Pipeline = Schema<'Pipeline'>
export type Reading = Schema<'Reading'>
export type Pins = Schema<'Pins'>
export type Pin = keyof Pins
export type PinLabel = Pipeline['pins'][number]

/** The pins whose values are numbers, which a chart can show. */
export const INTEGER_PINS = ['ivp1', 'ivp2', 'ivp3', 'ivp4', 'ivp5', 'ivp6', 'ivp7', 'ivp8'] as const
export type IntegerPin = (typeof INTEGER_PINS)[number]

export const PINS = [...INTEGER_PINS, 'svp1', 'svp2', 'svp3', 'svp4'] as const satisfies readonly Pin[]

export type PinLabels = readonly PinLabel[]

export const labelOf = (labels: PinLabels, pin: Pin): PinLabel | undefined =>
  labels.find((label) => label.pin === pin)

/** What a pin is called, or the pin itself. */
export const nameOf = (labels: PinLabels, pin: Pin): string => labelOf(labels, pin)?.name ?? pin

/** A value as people read it, with its unit. */
function valueText(labels: PinLabels, pin: Pin, value: number | string): string {
  const unit = labelOf(labels, pin)?.unit
  return unit ? `${value} ${unit}` : String(value)
}

/** All that has a value, in words. */
export const valuesText = (labels: PinLabels, pins: Pins | undefined): string =>
  PINS.flatMap((pin) => {
    const value = pins?.[pin] ?? null
    return value === null ? [] : [`${nameOf(labels, pin)} ${valueText(labels, pin, value)}`]
  }).join(', ')

export const titleOf = ({ id, label }: Pick<Pipeline, 'id' | 'label'>): string => label ?? id
