import type { ReactNode } from 'react'
import type { Sort } from './sort-header.tsx'
import { HeadCells, RowCells } from './table-cells.tsx'

export interface Column<T, S extends string = never> {
  header: string
  cell: (item: T) => ReactNode
  /** Right-aligned, with digits of one width. */
  numeric?: boolean
  /** What the list is sorted by when this heading is pressed. */
  sort?: S
}

interface DataTableProps<T, S extends string> {
  /** What the table is of, for those who do not see it. */
  caption: string
  /** The first one heads its row. */
  columns: readonly Column<T, S>[]
  items: readonly T[]
  keyOf: (item: T) => string
  sort?: Sort<S> | undefined
  onSort?: (sort: Sort<S>) => void
}

/** What scrolls takes the focus, so that the arrows move it whatever is in it. */
const SCROLLING = { tabIndex: 0 }

export const DataTable = <T, S extends string = never>({
  caption,
  columns,
  items,
  keyOf,
  sort,
  onSort
}: DataTableProps<T, S>) => (
  <div {...SCROLLING} className="table-frame">
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <HeadCells columns={columns} sort={sort} onSort={onSort} />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            <RowCells columns={columns} item={item} />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
