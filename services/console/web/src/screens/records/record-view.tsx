import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { Value } from '../../ui/value.tsx'
import { DeleteRecord } from './delete-record.tsx'
import { recordQuery } from './queries.ts'
import { CONTENT_LABELS as LABELS } from './record.ts'
import { RecordHistory } from './record-history.tsx'
import './records.css'

/** One record, and what became of it over time. */
export function RecordView() {
  const { id } = useParams({ from: '/app/records/$id' })
  const { cursor, dialog } = useSearch({ from: '/app/records/$id' })
  const navigate = useNavigate({ from: '/app/records/$id' })
  const mayWrite = useMay('records:write')
  const query = useQuery(recordQuery(id))
  const showDialog = (name: typeof dialog) =>
    navigate({ search: ({ dialog: _, ...rest }) => ({ ...rest, ...(name && { dialog: name }) }) })

  return (
    <QueryView query={query}>
      {({ value, etag }) => (
        <>
          <PageHeader title={`Record ${value.number}`}>
            {mayWrite && (
              <>
                <LinkButton to="/app/records/$id/edit" params={{ id }}>
                  Edit
                </LinkButton>
                <Button kind="danger" onClick={() => showDialog('delete')}>
                  Delete
                </Button>
              </>
            )}
          </PageHeader>
          <Details
            items={[
              [LABELS.timestamp, <Value key="timestamp" of={value.timestamp} />],
              [LABELS.value1, <Value key="value1" of={value.value1} />],
              [LABELS.value2, <Value key="value2" of={value.value2} />],
              [LABELS.value3, <Value key="value3" of={value.value3} />],
              [LABELS.shared, <Value key="shared" of={value.shared} />],
              ['Id', <code key="id">{value.id}</code>],
              ['Created', <Time key="created" at={value.createdAt} />],
              ['Changed', <Time key="changed" at={value.updatedAt} />],
              ['By', value.lastModifiedBy]
            ]}
          />
          <RecordHistory
            id={id}
            cursor={cursor}
            onMove={(next) => navigate({ search: next === undefined ? {} : { cursor: next } })}
          />
          {mayWrite && (
            <DeleteRecord
              record={{ value, etag }}
              open={dialog === 'delete'}
              onClose={() => showDialog(undefined)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}
