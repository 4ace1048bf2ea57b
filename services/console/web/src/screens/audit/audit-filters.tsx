import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FilterField } from '../../ui/filter-field.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { userNamesQuery } from '../users/queries.ts'
import { MomentFilter } from './moment-filter.tsx'
import { type AuditFilter, SERVICES } from './search.ts'

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const change = (changes: { [name in keyof AuditFilter]: AuditFilter[name] | undefined }) =>
    onChange(definedOf({ ...filter, ...changes }))
  return (
    <search className="filters audit-filters">
      <ActorFilter value={filter.actorId} onChange={(actorId) => change({ actorId })} />
      <FilterField
        label="Action"
        placeholder="Action, e.g. gateway.updated"
        value={filter.action}
        onFilter={(action) => change({ action: action || undefined })}
      />
      <FilterField
        label="Kind of target"
        placeholder="Target kind, e.g. gateway"
        value={filter.targetType}
        onFilter={(targetType) => change({ targetType: targetType || undefined })}
      />
      <FilterField
        label="Id of the target"
        placeholder="Target id"
        value={filter.targetId}
        onFilter={(targetId) => change({ targetId: targetId || undefined })}
      />
      <label className="choice">
        Service
        <select
          value={filter.service ?? ''}
          onChange={({ target }) => change({ service: SERVICES.find((name) => name === target.value) })}
        >
          <option value="">any</option>
          {SERVICES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <MomentFilter
        label="From"
        value={filter['occurredAt.gte']}
        onChange={(at) => change({ 'occurredAt.gte': at })}
      />
      <MomentFilter
        label="Before"
        value={filter['occurredAt.lt']}
        onChange={(at) => change({ 'occurredAt.lt': at })}
      />
      {Object.keys(filter).length > 0 && (
        <Link to="/app/audit" search={{}}>
          Show all
        </Link>
      )}
    </search>
  )
}

interface ActorFilterProps {
  value: string | undefined
  onChange: (actorId: string | undefined) => void
}

/** By one of the users; whoever else a link names, such as a device, stands among them too. */
function ActorFilter({ value = '', onChange }: ActorFilterProps) {
  const { data: names = new Map<string, string>() } = useQuery(userNamesQuery)
  return (
    <label className="choice">
      Who
      <select value={value} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">anybody</option>
        {value !== '' && !names.has(value) && <option value={value}>{value}</option>}
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
