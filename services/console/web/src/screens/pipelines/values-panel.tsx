import { HistoryChart } from './history-chart.tsx'
import type { LivePipeline } from './live-pipeline.ts'
import { LiveSummary } from './live-summary.tsx'
import type { Pipeline } from './pin.ts'
import { PinGrid } from './pin-grid.tsx'

interface ValuesPanelProps {
  pipeline: Pipeline
  live: LivePipeline
}

export const ValuesPanel = ({ pipeline, live }: ValuesPanelProps) => (
  <>
    <PinGrid labels={pipeline.pins} pins={live.pins} />
    <LiveSummary labels={pipeline.pins} pins={live.pins} />
    <HistoryChart pipeline={pipeline} live={live} />
  </>
)
