import { DataTable } from '../../ui/data-table.tsx'
import { INTEGER_PINS, labelOf, PINS, type Pin, type PinLabels } from './pin.ts'
import { inputOf } from './profile.ts'

/** What each pin stands for; one without a name stands for nothing. */
export const PinFields = ({ pins }: { pins: PinLabels }) => (
  <DataTable
    caption="What the pins stand for"
    items={PINS}
    keyOf={(pin) => pin}
    columns={[
      { header: 'Pin', cell: (pin) => <code>{pin}</code> },
      {
        header: 'Name',
        cell: (pin) => <PinInput pin={pin} part="name" pins={pins} maxLength={64} />
      },
      { header: 'Unit', cell: (pin) => <PinInput pin={pin} part="unit" pins={pins} maxLength={16} /> },
      {
        header: 'From',
        cell: (pin) => isNumber(pin) && <PinInput pin={pin} part="min" pins={pins} number />
      },
      { header: 'To', cell: (pin) => isNumber(pin) && <PinInput pin={pin} part="max" pins={pins} number /> }
    ]}
  />
)

const isNumber = (pin: Pin): boolean => INTEGER_PINS.some((one) => one === pin)

const WORDS = { name: 'Name', unit: 'Unit', min: 'Lowest', max: 'Highest' } as const

interface PinInputProps {
  pin: Pin
  part: keyof typeof WORDS
  pins: PinLabels
  maxLength?: number
  number?: boolean
}

const PinInput = ({ pin, part, pins, maxLength, number }: PinInputProps) => (
  <input
    aria-label={`${WORDS[part]} of ${pin}`}
    name={inputOf(pin, part)}
    defaultValue={labelOf(pins, pin)?.[part] ?? ''}
    {...(number ? { type: 'number', step: 'any' } : { maxLength })}
  />
)
