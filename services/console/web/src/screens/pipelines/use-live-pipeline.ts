import { useEffect, useReducer, useRef } from 'react'
import { type Connection, useStream } from '../../live.ts'
import { follow, type LiveEvent, type LivePipeline, NOTHING_YET } from './live-pipeline.ts'
import type { Reading } from './pin.ts'

/** A page in the background draws no frames: what waits for one is told anyway when it is so much. */
const MOST_WAITING = 1_000

/** The pipeline as it is told live, at most once a frame, however many readings come in. */
export function useLivePipeline(id: string): { live: LivePipeline; connection: Connection } {
  const [live, tell] = useReducer(follow, NOTHING_YET)
  const waiting = useRef<LiveEvent[]>([])
  const frame = useRef<number>(undefined)

  const flush = () => {
    if (frame.current !== undefined) cancelAnimationFrame(frame.current)
    frame.current = undefined
    tell(waiting.current.splice(0))
  }
  const connection = useStream<Reading>(`/api/v1/pipelines/${id}/stream`, (event) => {
    if (waiting.current.push(event) >= MOST_WAITING) flush()
    else frame.current ??= requestAnimationFrame(flush)
  })
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), [])

  return { live, connection }
}
