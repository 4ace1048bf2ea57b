import { Link } from '@tanstack/react-router'
import { Time } from '../../ui/time.tsx'
import { Value } from '../../ui/value.tsx'
import type { FilteredColumn } from '../../ui/virtual-table.tsx'
import { type DataRecord, CONTENT_LABELS as LABELS } from './record.ts'
import { DayFilter, NumberFilter, TextFilter, TruthFilter } from './record-filters.tsx'
import type { RecordSearch } from './search.ts'

type RecordColumn = FilteredColumn<DataRecord, 'number' | 'timestamp' | 'createdAt' | 'updatedAt'>

interface Filtering {
  search: RecordSearch
  onFilter: (members: { [name in keyof RecordSearch]?: RecordSearch[name] | undefined }) => void
}

export const recordColumns = (filtering: Filtering): RecordColumn[] => [
  {
    header: 'Number',
    sort: 'number',
    width: 0.8,
    cell: ({ id, number }) => (
      <Link to="/app/records/$id" params={{ id }}>
        {number}
      </Link>
    )
  },
  {
    header: LABELS.timestamp,
    sort: 'timestamp',
    numeric: true,
    width: 1.4,
    cell: ({ timestamp }) => <Value of={timestamp} />,
    filter: <NumberRange name="timestamp" header={LABELS.timestamp} {...filtering} />
  },
  {
    header: LABELS.value1,
    width: 2,
    cell: ({ value1 }) => <Value of={value1} />,
    filter: <TextFilter label="Value 1 contains" name="q" {...filtering} />
  },
  {
    header: LABELS.value2,
    numeric: true,
    cell: ({ value2 }) => <Value of={value2} />,
    filter: <NumberRange name="value2" header={LABELS.value2} {...filtering} />
  },
  {
    header: LABELS.value3,
    width: 0.8,
    cell: ({ value3 }) => <Value of={value3} />,
    filter: <TruthFilter label={LABELS.value3} name="value3" {...filtering} />
  },
  {
    header: LABELS.shared,
    width: 0.8,
    cell: ({ shared }) => <Value of={shared} />,
    filter: <TruthFilter label={LABELS.shared} name="shared" {...filtering} />
  },
  {
    header: 'Created',
    sort: 'createdAt',
    width: 1.3,
    cell: ({ createdAt }) => <Time at={createdAt} />,
    filter: <DayRange name="createdAt" header="Created" {...filtering} />
  },
  {
    header: 'Changed',
    sort: 'updatedAt',
    width: 1.3,
    cell: ({ updatedAt }) => <Time at={updatedAt} />,
    filter: <DayRange name="updatedAt" header="Changed" {...filtering} />
  },
  {
    header: 'By',
    width: 1.2,
    cell: ({ lastModifiedBy }) => lastModifiedBy,
    filter: <TextFilter label="Changed by" name="lastModifiedBy" {...filtering} />
  }
]

interface RangeProps<Name> extends Filtering {
  name: Name
  header: string
}

const NumberRange = ({ name, header, ...filtering }: RangeProps<'timestamp' | 'value2'>) => (
  <div className="range">
    <NumberFilter label={`${header} from`} name={`${name}.gte`} {...filtering} />
    <NumberFilter label={`${header} below`} name={`${name}.lt`} {...filtering} />
  </div>
)

const DayRange = ({ name, header, ...filtering }: RangeProps<'createdAt' | 'updatedAt'>) => (
  <div className="range">
    <DayFilter label={`${header} from`} name={`${name}.gte`} {...filtering} />
    <DayFilter label={`${header} before`} name={`${name}.lt`} {...filtering} />
  </div>
)
