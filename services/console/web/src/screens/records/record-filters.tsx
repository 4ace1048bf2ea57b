import { FilterField } from '../../ui/filter-field.tsx'
import type { RecordSearch } from './search.ts'

interface FilterProps<Name extends keyof RecordSearch> {
  label: string
  name: Name
  search: RecordSearch
  onFilter: (members: { [name in keyof RecordSearch]?: RecordSearch[name] | undefined }) => void
}

type Measure = 'timestamp' | 'value2'
type Moment = 'createdAt' | 'updatedAt'

export const TextFilter = ({ label, name, search, onFilter }: FilterProps<'q' | 'lastModifiedBy'>) => (
  <FilterField
    label={label}
    maxLength={255}
    value={search[name]}
    onFilter={(text) => onFilter({ [name]: text || undefined })}
  />
)

export const NumberFilter = ({
  label,
  name,
  search,
  onFilter
}: FilterProps<`${Measure}.${'gte' | 'lt'}`>) => (
  <FilterField
    label={label}
    type="number"
    step="any"
    placeholder={name.endsWith('.gte') ? 'from' : 'below'}
    value={search[name]?.toString()}
    onFilter={(text) => onFilter({ [name]: text === '' ? undefined : Number(text) })}
  />
)

export const DayFilter = ({ label, name, search, onFilter }: FilterProps<`${Moment}.${'gte' | 'lt'}`>) => (
  <FilterField
    label={label}
    type="date"
    min="1000-01-01"
    max="8999-12-31"
    value={search[name]}
    onFilter={(day) => onFilter({ [name]: day || undefined })}
  />
)

export const TruthFilter = ({ label, name, search, onFilter }: FilterProps<'value3' | 'shared'>) => (
  <label>
    <span className="visually-hidden">{label}</span>
    <select
      value={String(search[name] ?? '')}
      onChange={({ target }) =>
        onFilter({ [name]: target.value === '' ? undefined : target.value === 'true' })
      }
    >
      <option value="">any</option>
      <option value="true">yes</option>
      <option value="false">no</option>
    </select>
  </label>
)
