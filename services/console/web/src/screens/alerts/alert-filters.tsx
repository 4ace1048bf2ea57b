import { useQuery } from '@tanstack/react-query'
import { rulesQuery } from './queries.ts'
import { ALERT_STATES, type AlertSearch } from './search.ts'

type Filter = Omit<AlertSearch, 'cursor'>

interface AlertFiltersProps {
  filter: Filter
  /** Told which member is to be another; undefined: no longer there. */
  onChange: (member: { [name in keyof Filter]: Filter[name] | undefined }) => void
}

export function AlertFilters({ filter: { state, ruleId }, onChange }: AlertFiltersProps) {
  const { data: rules } = useQuery(rulesQuery(undefined))
  return (
    <search className="filters">
      <label className="choice">
        State
        <select
          value={state ?? ''}
          onChange={({ target }) => onChange({ state: ALERT_STATES.find((one) => one === target.value) })}
        >
          <option value="">any</option>
          {ALERT_STATES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="choice">
        Rule
        <select
          value={ruleId ?? ''}
          onChange={({ target }) => onChange({ ruleId: target.value || undefined })}
        >
          <option value="">any</option>
          {ruleId !== undefined && !rules?.items.some(({ id }) => id === ruleId) && (
            <option value={ruleId}>{ruleId}</option>
          )}
          {rules?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
