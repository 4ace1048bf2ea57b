import { FilterField } from '../../ui/filter-field.tsx'
import { STATE_WORDS } from './gateway-state.tsx'
import { type GatewayFilter, STATES } from './search.ts'

type State = (typeof STATES)[number]

interface GatewayFiltersProps {
  filter: GatewayFilter
  /** Told which member is to be another; undefined: no longer there. */
  onChange: (member: { [name in keyof GatewayFilter]: GatewayFilter[name] | undefined }) => void
  /** As `onChange`, and nothing to come back to: one types on. */
  onType: (q: string | undefined) => void
}

export function GatewayFilters({
  filter: { q, state = [], tag = [] },
  onChange,
  onType
}: GatewayFiltersProps) {
  const toggle = (one: State, on: boolean) => {
    const states = on ? [...state, one] : state.filter((other) => other !== one)
    onChange({ state: states.length > 0 ? states : undefined })
  }
  const drop = (one: string) => {
    const tags = tag.filter((other) => other !== one)
    onChange({ tag: tags.length > 0 ? tags : undefined })
  }
  return (
    <search className="filters">
      <FilterField
        label="Search"
        placeholder="Id, name or description"
        maxLength={128}
        value={q}
        onFilter={(text) => onType(text || undefined)}
      />
      {STATES.map((one) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            checked={state.includes(one)}
            onChange={({ target }) => toggle(one, target.checked)}
          />
          {STATE_WORDS[one]}
        </label>
      ))}
      {tag.map((one) => (
        <button key={one} type="button" className="tag" onClick={() => drop(one)}>
          {one} <span aria-hidden="true">×</span>
          <span className="visually-hidden">, no longer only this tag</span>
        </button>
      ))}
    </search>
  )
}
