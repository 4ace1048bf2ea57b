import type { IntegerPin, PinLabels } from './pin.ts'
import { INTEGER_PINS, nameOf } from './pin.ts'
import { RANGE_WORDS, RANGES, type Span, type Step } from './range.ts'
import type { PipelineView } from './search.ts'

type Members = { [name in keyof PipelineView]: PipelineView[name] | undefined }

interface ChartControlsProps {
  view: PipelineView
  span: Span
  pins: readonly IntegerPin[]
  labels: PinLabels
  /** Those that fit the span. */
  steps: readonly Step[]
  step: Step | undefined
  onChange: (members: Members) => void
}

/** Which time, which pins, and how finely: all of it stands in the address. */
export function ChartControls({ view, span, pins, labels, steps, step, onChange }: ChartControlsProps) {
  const range = view.range ?? '1h'
  const choose = (next: typeof range) =>
    onChange({
      range: next,
      // What one has before one's eyes is where one begins to choose from.
      from: next === 'custom' ? new Date(span.from).toISOString() : undefined,
      to: next === 'custom' ? new Date(span.to).toISOString() : undefined
    })
  const toggle = (pin: IntegerPin, on: boolean) => {
    const next = INTEGER_PINS.filter((one) => (one === pin ? on : pins.includes(one)))
    if (next.length > 0) onChange({ pin: next })
  }
  return (
    <div className="chart-controls">
      <fieldset className="chart-choices">
        <legend>Time</legend>
        {RANGES.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="range" checked={one === range} onChange={() => choose(one)} />
            {RANGE_WORDS[one]}
          </label>
        ))}
        {range === 'custom' && (
          <>
            <Moment label="From" at={span.from} onChange={(from) => onChange({ from })} />
            <Moment label="To" at={span.to} onChange={(to) => onChange({ to })} />
          </>
        )}
      </fieldset>
      <fieldset className="chart-choices">
        <legend>Pins</legend>
        {INTEGER_PINS.map((pin) => (
          <label key={pin} className="choice">
            <input
              type="checkbox"
              checked={pins.includes(pin)}
              onChange={({ target }) => toggle(pin, target.checked)}
            />
            {nameOf(labels, pin)}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        Step
        <select
          value={view.step && steps.includes(view.step) ? view.step : ''}
          onChange={({ target }) => onChange({ step: (target.value || undefined) as Step | undefined })}
        >
          <option value="">auto{view.step ? '' : ` (${step ?? 'none fits'})`}</option>
          {steps.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface MomentProps {
  label: string
  at: number
  onChange: (iso: string) => void
}

const Moment = ({ label, at, onChange }: MomentProps) => (
  <label className="choice">
    {label}
    <input
      type="datetime-local"
      step="1"
      value={localOf(at)}
      onChange={({ target }) => target.value && onChange(new Date(target.value).toISOString())}
    />
  </label>
)

/** As the input has it: without a zone, in the person's. */
function localOf(at: number): string {
  const date = new Date(at)
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
