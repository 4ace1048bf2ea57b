/** The order of a list as the API has it: by a member, upwards or (`-`) downwards. */
export type Sort<S extends string> = S | `-${S}`

interface SortHeaderProps<S extends string> {
  header: string
  by: S
  sort: Sort<S> | undefined
  onSort: (sort: Sort<S>) => void
}

/** A heading to sort by: once upwards, once more downwards. The `th` around it says so by {@link ariaSort}. */
export const SortHeader = <S extends string>({ header, by, sort, onSort }: SortHeaderProps<S>) => (
  <button type="button" className="sort" onClick={() => onSort(sort === by ? `-${by}` : by)}>
    {header}
    <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[ariaSort(by, sort)]}</span>
  </button>
)

export const ariaSort = (by: string, sort: string | undefined): 'ascending' | 'descending' | 'none' => {
  if (sort === by) return 'ascending'
  return sort === `-${by}` ? 'descending' : 'none'
}
