import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Column } from './data-table.tsx'
import type { Sort } from './sort-header.tsx'
import { HeadCells, RowCells } from './table-cells.tsx'
import './virtual-table.css'

export interface FilteredColumn<T, S extends string = never> extends Column<T, S> {
  /** Inputs below the heading that narrow the list by it. */
  filter?: ReactNode
  /** How wide it is beside the others; 1 unless it says otherwise. */
  width?: number
}

interface VirtualTableProps<T, S extends string> {
  /** What the table is of, for those who do not see it. */
  caption: string
  columns: readonly FilteredColumn<T, S>[]
  items: readonly T[]
  keyOf: (item: T) => string
  sort?: Sort<S> | undefined
  onSort?: (sort: Sort<S>) => void
  /** How many rows there are with those that are not loaded; absent: the items are all. */
  total?: number | undefined
  /** Told when the last items come into sight. */
  onEnd?: () => void
}

const ROW_PX = 38
const OVERSCAN = 12

/** A region that scrolls takes the focus, so that the arrows move it whatever is in it. */
const SCROLLING = { tabIndex: 0 }

/** A table of any length: only the rows in sight are there, and their places among all are told. */
export function VirtualTable<T, S extends string = never>({
  caption,
  columns,
  items,
  keyOf,
  sort,
  onSort,
  total = items.length,
  onEnd
}: VirtualTableProps<T, S>) {
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => keyOf(items[index]!),
    overscan: OVERSCAN
  })
  const rows = virtual.getVirtualItems()
  const isAtEnd = rows.length > 0 && rows.at(-1)!.index >= items.length - 1
  useEffect(() => {
    if (isAtEnd) onEnd?.()
  }, [isAtEnd, onEnd])

  const filters = columns.some(({ filter }) => filter)
  const heads = filters ? 2 : 1
  const widths = columns.reduce((sum, { width = 1 }) => sum + width, 0)
  return (
    <section {...SCROLLING} ref={frame} className="virtual-table" aria-label={caption}>
      <div
        style={{
          paddingTop: rows[0]?.start ?? 0,
          paddingBottom: virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)
        }}
      >
        <table className="table" aria-rowcount={total + heads}>
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {columns.map(({ header, width = 1 }) => (
              <col key={header} style={{ width: `${(100 * width) / widths}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <HeadCells columns={columns} sort={sort} onSort={onSort} />
            </tr>
            {filters && (
              <tr aria-rowindex={2} className="filter-row">
                {columns.map(({ header, filter }) => (
                  <td key={header}>{filter}</td>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.map(({ index, key }) => (
              <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 1 + heads}>
                <RowCells columns={columns} item={items[index]!} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
