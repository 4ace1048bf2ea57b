import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { patchRecord, refreshRecords } from './changes.ts'
import { loadRecord, recordQuery } from './queries.ts'
import { CONTENT_LABELS, contented, type RecordContent } from './record.ts'
import { RecordForm } from './record-form.tsx'

export function EditRecord() {
  const { id } = useParams({ from: '/app/records/$id/edit' })
  const { data: record } = useSuspenseQuery(recordQuery(id))
  const navigate = useNavigate()
  const edit = useEdit<RecordContent>({
    loaded: contented(record),
    load: async () => contented(await loadRecord(id)),
    save: (patch, etag) => patchRecord(id, patch, etag),
    async onSaved() {
      await refreshRecords()
      await navigate({ to: '/app/records/$id', params: { id } })
    }
  })
  return (
    <>
      <PageHeader title={`Edit record ${record.value.number}`} />
      <RecordForm
        key={edit.seen.etag}
        content={edit.seen.value}
        action="Save"
        busy={edit.isSaving}
        error={edit.error}
        onSubmit={edit.submit}
        cancel={
          <LinkButton to="/app/records/$id" params={{ id }}>
            Cancel
          </LinkButton>
        }
      />
      <ConflictDialog edit={edit} labels={CONTENT_LABELS} />
    </>
  )
}
