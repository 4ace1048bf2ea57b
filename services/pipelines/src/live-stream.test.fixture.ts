import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServiceApp } from '@fieldgate/service-kit'

interface SentEvent {
  kind: string
  id: string
  data: Record<string, unknown>
}

export interface OpenStream {
  response: IncomingMessage
  /** What came so far. */
  events: SentEvent[]
  isOver: () => boolean
  close: () => void
}

/** Opens a stream on a socket, and reads what comes. */
export async function openStream(
  app: ServiceApp,
  path: string,
  headers: Record<string, string>
): Promise<OpenStream> {
  if (!app.server.listening) await app.listen({ port: 0 })
  const { port } = app.server.address() as AddressInfo
  const call = get({ port, path, headers, agent: false })
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  const events: SentEvent[] = []
  let rest = ''
  let isOver = false
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop()!
    events.push(...blocks.flatMap(readEvent))
  })
  response.on('close', () => {
    isOver = true
  })
  // A stream that is cut off ends with an error, as it should.
  response.on('error', () => {})
  call.on('error', () => {})
  return { response, events, isOver: () => isOver, close: () => response.destroy() }
}

/** Nothing for a comment, or for how long to wait before the next try. */
function readEvent(block: string): SentEvent[] {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  )
  if (fields.data === undefined) return []
  return [{ kind: fields.event!, id: fields.id!, data: JSON.parse(fields.data) as Record<string, unknown> }]
}
