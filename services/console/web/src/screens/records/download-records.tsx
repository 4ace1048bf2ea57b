import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { streamRecords } from './queries.ts'
import type { RecordSearch } from './search.ts'

/** Rows. More of them go to the disk as they come, where the browser can. */
const MANY = 10_000

interface DownloadRecordsProps {
  search: RecordSearch
  /** How many there are; undefined: not known yet. */
  total: number | undefined
}

/** All records that the filters leave, as a file. */
export function DownloadRecords({ search, total }: DownloadRecordsProps) {
  const saving = useMutation({
    mutationFn: () =>
      saveFile({
        name: 'records.csv',
        isLarge: total !== undefined && total > MANY,
        open: () => streamRecords(search)
      })
  })
  return (
    <>
      <ProblemNotice error={saving.error} />
      <Button
        disabled={total === undefined || total === 0}
        busy={saving.isPending}
        onClick={() => saving.mutate()}
      >
        Download CSV
      </Button>
      <span role="status" className="visually-hidden">
        {saving.data && 'Saved'}
      </span>
    </>
  )
}
