import { Details } from '../../ui/details.tsx'
import { Time } from '../../ui/time.tsx'
import { Value } from '../../ui/value.tsx'
import { type Gateway, PROFILE_LABELS as LABELS } from './gateway.ts'

export const GatewayFacts = ({ gateway }: { gateway: Gateway }) => (
  <Details
    items={[
      ['Id', <code key="id">{gateway.id}</code>],
      ['Last seen', <Time key="seen" at={gateway.lastSeenAt} />],
      ['Expected every', `${gateway.expectedIntervalSeconds} s`],
      [
        LABELS.location,
        gateway.location ? `${gateway.location.lat}, ${gateway.location.lon}` : <Value of={null} />
      ],
      [LABELS.tags, <Value key="tags" of={gateway.tags} />],
      ['Owner', gateway.ownerId ? <code key="owner">{gateway.ownerId}</code> : 'the operators'],
      ['Registered', <Time key="created" at={gateway.createdAt} />],
      ['Changed', <Time key="updated" at={gateway.updatedAt} />],
      [LABELS.description, <Value key="description" of={gateway.description} />],
      [
        LABELS.metadata,
        <Value key="metadata" of={Object.keys(gateway.metadata).length > 0 ? gateway.metadata : null} />
      ]
    ]}
  />
)
