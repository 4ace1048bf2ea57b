import { useState } from 'react'
import { useStream } from '../../live.ts'
import type { HostSample } from './sample.ts'

/** As many as come in a quarter of an hour. */
const KEPT = 450

/** What the host tells while the view is open, newest last. */
export function useLiveHost(host: string) {
  const [samples, setSamples] = useState<readonly HostSample[]>([])
  const connection = useStream<HostSample>(`/api/v1/hosts/${encodeURIComponent(host)}/stream`, ({ data }) =>
    setSamples((before) => [...before.slice(1 - KEPT), data])
  )
  return { samples, connection }
}
