import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../may.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Attention } from './attention.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { gatewaySummaryQuery, pipelineSummaryQuery } from './queries.ts'
import './overview.css'

/** How the fleet is, and what needs somebody. */
export function Overview() {
  const { data: gateways } = useQuery(gatewaySummaryQuery)
  const { data: pipelines } = useQuery(pipelineSummaryQuery)
  const isEmpty = gateways?.total === 0 && pipelines?.total === 0
  const mayWrite = useMay('pipelines:write')
  return (
    <>
      <PageHeader title="Overview" />
      <Figures />
      {isEmpty && mayWrite && <FirstSteps />}
      <Attention />
    </>
  )
}
