import { Link } from '@tanstack/react-router'
import { TABS } from './search.ts'

type Tab = (typeof TABS)[number]

const WORDS = { devices: 'Devices', timeline: 'Timeline', resource: 'JSON and XML' } as const

export const GatewayTabs = ({ id, tab }: { id: string; tab: Tab }) => (
  <nav className="tabs" aria-label="Parts of the gateway">
    {TABS.map((one) => (
      <Link
        key={one}
        to="/app/gateways/$id"
        params={{ id }}
        search={one === 'devices' ? {} : { tab: one }}
        activeOptions={{ exact: true }}
        aria-current={one === tab ? 'page' : undefined}
      >
        {WORDS[one]}
      </Link>
    ))}
  </nav>
)
