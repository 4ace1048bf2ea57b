import type { Connection } from '../../live.ts'
import { ConnectionBadge } from '../pipelines/connection-badge.tsx'
import type { HostSample } from './sample.ts'

interface HostFiguresProps {
  sample: HostSample | undefined
  connection: Connection
}

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const GIGABYTES = new Intl.NumberFormat('en', { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 })

/** How the host is at this moment. */
export const HostFigures = ({ sample, connection }: HostFiguresProps) => (
  <>
    <dl className="figures">
      <div>
        <dt>CPU</dt>
        <dd>{sample ? PERCENT.format(sample.cpu.usedPercent / 100) : '–'}</dd>
      </div>
      <div>
        <dt>Memory</dt>
        <dd>
          {sample ? PERCENT.format(sample.memory.usedPercent / 100) : '–'}{' '}
          {sample && <small className="muted">of {GIGABYTES.format(sample.memory.totalBytes / 1e9)}</small>}
        </dd>
      </div>
      <div>
        <dt>Load, 1 minute</dt>
        <dd>
          {sample?.load?.load1 ?? '–'}{' '}
          {sample && <small className="muted">on {sample.cpu.corePercents.length} cores</small>}
        </dd>
      </div>
      <div>
        <dt>Stream</dt>
        <dd className="host-stream">
          <ConnectionBadge connection={connection} />
        </dd>
      </div>
    </dl>
  </>
)
