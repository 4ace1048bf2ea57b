import { ContainerEvents } from './container-events.tsx'
import { ContainerTable } from './container-table.tsx'
import { HostFigures } from './host-figures.tsx'
import { MeasureChart } from './measure-chart.tsx'
import { CHARTS } from './measures.ts'
import type { Range } from './range.ts'
import { useLiveHost } from './use-live-host.ts'

interface HostViewProps {
  host: string
  range: Range
  /** How far into the events. */
  cursor: string | undefined
  onCursor: (cursor: string | undefined) => void
}

/** One host: how it is now, how it was, and its containers. */
export function HostView({ host, range, cursor, onCursor }: HostViewProps) {
  const { samples, connection } = useLiveHost(host)
  return (
    <>
      <HostFigures sample={samples.at(-1)} connection={connection} />
      <div className="host-charts">
        {CHARTS.map((chart) => (
          <MeasureChart key={chart.title} host={host} chart={chart} range={range} samples={samples} />
        ))}
      </div>
      <ContainerTable host={host} />
      <ContainerEvents host={host} cursor={cursor} onCursor={onCursor} />
    </>
  )
}
