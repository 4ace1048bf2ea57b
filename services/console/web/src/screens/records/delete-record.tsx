import { useNavigate } from '@tanstack/react-router'
import { DeleteDialog } from '../../editing/delete-dialog.tsx'
import type { Versioned } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { deleteRecord, refreshRecords } from './changes.ts'
import { loadRecord } from './queries.ts'
import { contented, type DataRecord } from './record.ts'

interface DeleteRecordProps {
  record: Versioned<DataRecord>
  open: boolean
  onClose: () => void
}

export function DeleteRecord({ record, open, onClose }: DeleteRecordProps) {
  const { id, number } = record.value
  const navigate = useNavigate()
  return (
    <DeleteDialog
      title={`Delete record ${number}?`}
      seen={contented(record)}
      load={async () => contented(await loadRecord(id))}
      remove={(etag) => deleteRecord(id, etag)}
      onDeleted={async () => {
        await navigate({ to: '/app/records' })
        queryClient.removeQueries({ queryKey: ['records', 'item', id] })
        await refreshRecords()
      }}
      open={open}
      onClose={onClose}
    >
      <p>No list shows it any more. Its history is kept until an administrator purges it.</p>
    </DeleteDialog>
  )
}
