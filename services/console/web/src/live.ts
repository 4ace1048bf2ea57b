import type { StreamEvent } from '@fieldgate/sdk'
import { useEffect, useRef, useState } from 'react'
import { fieldgate } from './platform.ts'

export type Connection = 'connecting' | 'open' | 'lost'

/** The events of a stream, while the view is there; it goes on by itself when the connection was lost. */
export function useStream<T>(path: string, onEvent: (event: StreamEvent<T>) => void): Connection {
  const [connection, setConnection] = useState<Connection>('connecting')
  const listener = useRef(onEvent)
  listener.current = onEvent

  useEffect(() => {
    const ended = new AbortController()
    const follow = async () => {
      const events = fieldgate.stream<T>(path, { signal: ended.signal, onState: setConnection })
      for await (const event of events) listener.current(event)
    }
    follow().catch(() => setConnection('lost'))
    return () => ended.abort()
  }, [path])

  return connection
}
