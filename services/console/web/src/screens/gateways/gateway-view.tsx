import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useStream } from '../../live.ts'
import { useMay } from '../../may.ts'
import { queryClient } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { DeleteGateway } from './delete-gateway.tsx'
import { titleOf } from './gateway.ts'
import { GatewayDevices } from './gateway-devices.tsx'
import { GatewayFacts } from './gateway-facts.tsx'
import { GatewayPhoto } from './gateway-photo.tsx'
import { GatewayResource } from './gateway-resource.tsx'
import { GatewayState } from './gateway-state.tsx'
import { GatewayTabs } from './gateway-tabs.tsx'
import { GatewayTimeline } from './gateway-timeline.tsx'
import { gatewayQuery, LOOK_MS } from './queries.ts'
import './gateways.css'

const CONNECTION = { connecting: 'Connecting …', open: 'Live', lost: 'Not live: connecting again' } as const

/** One gateway: what is known of it, as it changes. */
export function GatewayView() {
  const { id } = useParams({ from: '/app/gateways/$id' })
  const { tab = 'devices', dialog, cursor, as } = useSearch({ from: '/app/gateways/$id' })
  const navigate = useNavigate({ from: '/app/gateways/$id' })
  const mayWrite = useMay('gateways:write')
  const query = useQuery({ ...gatewayQuery(id), refetchInterval: LOOK_MS })
  const connection = useStream(`/api/v1/gateways/${encodeURIComponent(id)}/events`, () => {
    for (const kind of ['item', 'events'])
      void queryClient.invalidateQueries({ queryKey: ['gateways', kind, id] })
  })
  const showDialog = (name: typeof dialog) =>
    navigate({ search: ({ dialog: _, ...rest }) => ({ ...rest, ...(name && { dialog: name }) }) })

  return (
    <QueryView query={query}>
      {(gateway) => (
        <>
          <PageHeader title={titleOf(gateway.value)}>
            <span className="live" aria-live="polite">
              <GatewayState state={gateway.value.state} />{' '}
              <small className="muted">{CONNECTION[connection]}</small>
            </span>
            {mayWrite && (
              <>
                <LinkButton to="/app/gateways/$id/edit" params={{ id }}>
                  Edit
                </LinkButton>
                <Button kind="danger" onClick={() => showDialog('delete')}>
                  Delete
                </Button>
              </>
            )}
          </PageHeader>
          <div className="gateway-head">
            <GatewayFacts gateway={gateway.value} />
            <GatewayPhoto gateway={gateway.value} mayWrite={mayWrite} />
          </div>
          <GatewayTabs id={id} tab={tab} />
          {tab === 'devices' && <GatewayDevices gateway={gateway.value} at={query.dataUpdatedAt} />}
          {tab === 'timeline' && (
            <GatewayTimeline
              id={id}
              cursor={cursor}
              onMove={(next) => navigate({ search: { tab, ...(next && { cursor: next }) } })}
            />
          )}
          {tab === 'resource' && <GatewayResource id={id} as={as} />}
          {mayWrite && (
            <DeleteGateway
              gateway={gateway}
              open={dialog === 'delete'}
              onClose={() => showDialog(undefined)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}
