import { InvalidArgumentError } from 'commander'

export const NUMBER_PINS = ['ivp1', 'ivp2', 'ivp3', 'ivp4', 'ivp5', 'ivp6', 'ivp7', 'ivp8'] as const
export const TEXT_PINS = ['svp1', 'svp2', 'svp3', 'svp4'] as const

export type NumberPin = (typeof NUMBER_PINS)[number]
type TextPin = (typeof TEXT_PINS)[number]

export type Values = { [Pin in NumberPin]?: number } & { [Pin in TextPin]?: string }

const isNumberPin = (name: string): name is NumberPin => NUMBER_PINS.includes(name as NumberPin)
const isTextPin = (name: string): name is TextPin => TEXT_PINS.includes(name as TextPin)

/** One of `ivp1=230 svp1=hello`, added to those before. What values a pin takes is for the platform to say. */
export function readValue(assignment: string, before: Values = {}): Values {
  const at = assignment.indexOf('=')
  const name = assignment.slice(0, Math.max(at, 0))
  const value = assignment.slice(at + 1)
  if (isTextPin(name)) return { ...before, [name]: value }
  if (!isNumberPin(name))
    throw new InvalidArgumentError(
      'Give pins as ivp1=230 or svp1=hello; there are ivp1 to ivp8 and svp1 to svp4.'
    )
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError(`${name} takes a whole number.`)
  return { ...before, [name]: Number(value) }
}
