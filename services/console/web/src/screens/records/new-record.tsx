import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { createRecord, refreshRecords } from './changes.ts'
import type { RecordContent } from './record.ts'
import { RecordForm } from './record-form.tsx'

const NOTHING: RecordContent = { timestamp: null, value1: null, value2: null, value3: null, shared: false }

export function NewRecord() {
  const navigate = useNavigate()
  const creation = useMutation({
    mutationFn: (content: RecordContent) => createRecord(content),
    async onSuccess({ id }) {
      await refreshRecords()
      await navigate({ to: '/app/records/$id', params: { id } })
    }
  })
  return (
    <>
      <PageHeader title="New record" />
      <RecordForm
        content={NOTHING}
        action="Create"
        busy={creation.isPending}
        error={creation.error}
        onSubmit={(content) => creation.mutate(content)}
        cancel={<LinkButton to="/app/records">Cancel</LinkButton>}
      />
    </>
  )
}
