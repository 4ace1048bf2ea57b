import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { CommandsPanel } from './commands-panel.tsx'
import { ConnectPanel } from './connect-panel.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { DeletePipeline } from './delete-pipeline.tsx'
import { titleOf } from './pin.ts'
import { PipelineFacts } from './pipeline-facts.tsx'
import { PipelineTabs } from './pipeline-tabs.tsx'
import { pipelineQuery } from './queries.ts'
import { RotateKey } from './rotate-key.tsx'
import type { PipelineView as View } from './search.ts'
import { SettingsPanel } from './settings-panel.tsx'
import { useLivePipeline } from './use-live-pipeline.ts'
import { ValuesPanel } from './values-panel.tsx'
import './pipelines.css'

export function PipelineView() {
  const { id } = useParams({ from: '/app/pipelines/$id' })
  // What is known of one pipeline is nothing of the next.
  return <OnePipeline key={id} id={id} />
}

/** One pipeline: what it says now and said before, and all that can be done with it. */
function OnePipeline({ id }: { id: string }) {
  const { tab, dialog, cursor } = useSearch({ from: '/app/pipelines/$id' })
  const navigate = useNavigate({ from: '/app/pipelines/$id' })
  const mayWrite = useMay('pipelines:write')
  const query = useQuery(pipelineQuery(id))
  const { live, connection } = useLivePipeline(id)
  const showDialog = (name: View['dialog']) =>
    navigate({ search: ({ dialog: _, ...rest }) => ({ ...rest, ...(name && { dialog: name }) }) })

  return (
    <QueryView query={query}>
      {(pipeline) => (
        <>
          <PageHeader title={titleOf(pipeline.value)}>
            <ConnectionBadge connection={connection} />
            {mayWrite && (
              <>
                <Button onClick={() => showDialog('rotate')}>Rotate key</Button>
                <Button kind="danger" onClick={() => showDialog('delete')}>
                  Delete
                </Button>
              </>
            )}
          </PageHeader>
          <PipelineFacts pipeline={pipeline.value} lastSeenAt={live.lastSeenAt} />
          <PipelineTabs id={id} tab={tab} />
          {tab === undefined && <ValuesPanel pipeline={pipeline.value} live={live} />}
          {tab === 'connect' && <ConnectPanel pipeline={pipeline.value} live={live} />}
          {tab === 'commands' && (
            <CommandsPanel
              id={id}
              mayWrite={mayWrite}
              cursor={cursor}
              onMove={(next) => navigate({ search: { tab, ...(next && { cursor: next }) } })}
            />
          )}
          {tab === 'settings' && <SettingsPanel pipeline={pipeline} mayWrite={mayWrite} />}
          {mayWrite && (
            <>
              <RotateKey id={id} open={dialog === 'rotate'} onClose={() => showDialog(undefined)} />
              <DeletePipeline
                pipeline={pipeline}
                open={dialog === 'delete'}
                onClose={() => showDialog(undefined)}
              />
            </>
          )}
        </>
      )}
    </QueryView>
  )
}
