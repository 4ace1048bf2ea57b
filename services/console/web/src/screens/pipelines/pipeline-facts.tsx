import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryClient } from '../../platform.ts'
import { Details } from '../../ui/details.tsx'
import { Time } from '../../ui/time.tsx'
import { Owner } from './owner.tsx'
import type { Pipeline } from './pin.ts'
import { PipelineState } from './pipeline-state.tsx'
import { statusQuery } from './queries.ts'

interface PipelineFactsProps {
  pipeline: Pipeline
  /** As the stream says, which is ahead of the status. */
  lastSeenAt: string | null
}

export function PipelineFacts({ pipeline, lastSeenAt }: PipelineFactsProps) {
  const { id, ownerId, createdAt, expectedIntervalSeconds } = pipeline
  const { data: status } = useQuery(statusQuery(id))
  const online = status?.online ?? false
  const isNews = !online && lastSeenAt !== null && lastSeenAt !== status?.lastSeenAt
  useEffect(() => {
    if (isNews) void queryClient.invalidateQueries({ queryKey: statusQuery(id).queryKey })
  }, [isNews, id])

  return (
    <Details
      items={[
        ['Id', <code key="id">{id}</code>],
        ['State', status && <PipelineState key="state" {...status} />],
        ['Last seen', <Time key="seen" at={lastSeenAt ?? status?.lastSeenAt} />],
        ['Expected every', `${expectedIntervalSeconds} s`],
        ['Owner', <Owner key="owner" id={ownerId} />],
        ['Made', <Time key="made" at={createdAt} />]
      ]}
    />
  )
}
