import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { usageQuery } from './queries.ts'

interface ContainerUsageProps {
  host: string
  container: Schema<'Container'>
}

const MEGABYTES = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })

/** What a container uses; undefined while it is not known, as of one that does not run. */
const useUsage = ({ host, container: { id, state } }: ContainerUsageProps) => {
  const { data } = useQuery({ ...usageQuery(host, id), enabled: state === 'running' })
  return state === 'running' ? data : undefined
}

export function ContainerCpu(props: ContainerUsageProps) {
  const usage = useUsage(props)
  return usage ? `${usage.cpuPercent.toFixed(1)} %` : '–'
}

export function ContainerMemory(props: ContainerUsageProps) {
  const usage = useUsage(props)
  return usage ? MEGABYTES.format(usage.memoryUsedBytes / 1e6) : '–'
}
