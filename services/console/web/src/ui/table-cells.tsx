import type { Column } from './data-table.tsx'
import { ariaSort, type Sort, SortHeader } from './sort-header.tsx'

interface HeadCellsProps<T, S extends string> {
  columns: readonly Column<T, S>[]
  sort: Sort<S> | undefined
  onSort: ((sort: Sort<S>) => void) | undefined
}

/** The headings of columns, to sort by where there is an order. */
export const HeadCells = <T, S extends string>({ columns, sort, onSort }: HeadCellsProps<T, S>) =>
  columns.map(({ header, numeric, sort: by }) => (
    <th
      key={header}
      scope="col"
      className={numeric ? 'number' : undefined}
      aria-sort={by && ariaSort(by, sort)}
    >
      {by && onSort ? <SortHeader header={header} by={by} sort={sort} onSort={onSort} /> : header}
    </th>
  ))

interface RowCellsProps<T, S extends string> {
  columns: readonly Column<T, S>[]
  item: T
}

/** The cells of a row; the first one heads it. */
export const RowCells = <T, S extends string>({ columns, item }: RowCellsProps<T, S>) =>
  columns.map(({ header, cell, numeric }, i) =>
    i === 0 ? (
      <th key={header} scope="row">
        {cell(item)}
      </th>
    ) : (
      <td key={header} className={numeric ? 'number' : undefined}>
        {cell(item)}
      </td>
    )
  )
