import { Link } from '@tanstack/react-router'
import type { PipelineView } from './search.ts'

const TABS = [
  [undefined, 'Values'],
  ['connect', 'Connect'],
  ['commands', 'Commands'],
  ['settings', 'Settings']
] as const

export const PipelineTabs = ({ id, tab }: { id: string; tab: PipelineView['tab'] }) => (
  <nav className="tabs" aria-label="Parts of the pipeline">
    {TABS.map(([one, word]) => (
      <Link
        key={word}
        to="/app/pipelines/$id"
        params={{ id }}
        search={one ? { tab: one } : {}}
        activeOptions={{ exact: true }}
        aria-current={one === tab ? 'page' : undefined}
      >
        {word}
      </Link>
    ))}
  </nav>
)
