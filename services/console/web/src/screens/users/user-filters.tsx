import { FilterField } from '../../ui/filter-field.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { ROLES, type UserSearch } from './search.ts'

type Filters = Omit<UserSearch, 'cursor' | 'dialog'>

interface UserFiltersProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

export function UserFilters({ filters, onChange }: UserFiltersProps) {
  const change = (changes: { [name in keyof Filters]: Filters[name] | undefined }) =>
    onChange(definedOf({ ...filters, ...changes }))
  return (
    <search className="filters">
      <FilterField
        label="Search"
        placeholder="Name"
        value={filters.q}
        onFilter={(text) => change({ q: text || undefined })}
      />
      <label className="choice">
        Role
        <select
          value={filters.role ?? ''}
          onChange={({ target }) => change({ role: ROLES.find((role) => role === target.value) })}
        >
          <option value="">any</option>
          {ROLES.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={filters.disabled === 'true'}
          onChange={({ target }) => change({ disabled: target.checked ? 'true' : undefined })}
        />
        Disabled only
      </label>
    </search>
  )
}
