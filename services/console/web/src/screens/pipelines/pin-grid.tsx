import { labelOf, nameOf, PINS, type PinLabels, type Pins } from './pin.ts'

interface PinGridProps {
  labels: PinLabels
  pins: Pins | undefined
}

/** The value that each pin has now. */
export const PinGrid = ({ labels, pins }: PinGridProps) => (
  <dl className="pins">
    {PINS.map((pin) => {
      const { unit, min, max } = labelOf(labels, pin) ?? {}
      const value = pins?.[pin] ?? null
      return (
        <div key={pin} className={value === null ? 'pin pin-empty' : 'pin'}>
          <dt>
            {nameOf(labels, pin)} {labelOf(labels, pin) && <code>{pin}</code>}
          </dt>
          <dd>
            <span className={typeof value === 'number' ? 'pin-value' : 'pin-value pin-text'}>
              {value ?? '–'}
            </span>
            {value !== null && unit && <span className="muted"> {unit}</span>}
            {typeof value === 'number' && min != null && max != null && min < max && (
              <meter
                min={min}
                max={max}
                value={value}
                aria-label={`${nameOf(labels, pin)}, of ${min} to ${max}`}
              />
            )}
          </dd>
        </div>
      )
    })}
  </dl>
)
