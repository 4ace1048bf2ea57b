import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

interface ListedContainer {
  Id: string
  Names: string[]
  Image: string
  State: string
  Status: string
  Created: number
  Labels: Record<string, string> | null
}

/** A Docker Engine's wire for tests: what it lists, streams and refuses is the test's to say. */
export interface EngineStub {
  containers: ListedContainer[]
  refusesEvents: boolean
  /** The paths asked for, without the query. */
  asked: string[]
  dockerHost: string
  /** Sends one line of statistics to whoever follows the container. */
  sendStats: (id: string, line: string) => void
  /** Sends a line to whoever hears events; without one, of something that is no news. */
  sendEvent: (line?: string) => void
  /** Ends the streams of events; new ones may be opened. */
  endEvents: () => void
  /** How a list is answered, where not as the engine does. */
  answerList: ((response: ServerResponse) => void) | undefined
  /** Cuts every connection and listens no more; `listen` brings it back at the same place. */
  stop: () => Promise<void>
  listen: () => Promise<void>
}

/** Waits for what an engine's connections bring; a busy machine takes its time. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 8_000 })

export const idOf = (digit: string): string => digit.repeat(64)

export const listed = (id: string, name: string, labels: Record<string, string> = {}): ListedContainer => ({
  Id: id,
  Names: [`/${name}`],
  Image: 'busybox:1',
  State: 'running',
  Status: 'Up 2 hours',
  Created: 1_767_225_600,
  Labels: labels
})

/** A line of the engine's events. */
export const engineEvent = (action: string, id: string, name: string, attributes: object = {}): string =>
  JSON.stringify({
    Action: action,
    Actor: { ID: id, Attributes: { name, image: 'busybox:1', ...attributes } },
    timeNano: 1_767_225_600_250_000_000
  })

const cpu = (busy: number, system: number) =>
  `{"cpu_usage":{"total_usage":${busy}},"system_cpu_usage":${system},"online_cpus":2}`

/** A document as the engine writes it, with a number that JavaScript cannot hold. */
export const statsLine = (name: string, second = 1): string =>
  `{"read":"2026-01-01T00:00:0${second}.5Z","preread":"2026-01-01T00:00:0${second - 1}.5Z",` +
  `"cpu_stats":${cpu(500_000_000, 4_000_000_000)},"precpu_stats":${cpu(0, 2_000_000_000)},` +
  `"memory_stats":{"usage":2000,"limit":9223372036854771713,"stats":{"inactive_file":500}},` +
  `"networks":{"eth0":{"rx_bytes":10,"tx_bytes":20}},"pids_stats":{"current":3},"name":"/${name}"}\n`

export async function startEngineStub(): Promise<EngineStub> {
  const followers = new Map<string, Set<ServerResponse>>()
  const listeners = new Set<ServerResponse>()
  const server = createServer(answer)
  let port = 0

  const stub: EngineStub = {
    containers: [],
    refusesEvents: false,
    asked: [],
    answerList: undefined,
    get dockerHost() {
      return `tcp://127.0.0.1:${port}`
    },
    sendStats(id, line) {
      for (const response of followersOf(id)) response.write(line)
    },
    sendEvent(line = engineEvent('rename', idOf('f'), 'renamed')) {
      for (const response of listeners) response.write(`${line}\n`)
    },
    endEvents() {
      for (const response of listeners) response.end()
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    listen: () =>
      new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port
          resolve()
        })
      })
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const [path] = request.url!.split('?', 1) as [string]
    stub.asked.push(path)
    const id = /^\/containers\/([^/]+)\/stats$/.exec(path)?.[1]
    if (id !== undefined) hold(response, followersOf(id))
    else if (path === '/events' && !stub.refusesEvents) hold(response, listeners)
    else if (path !== '/containers/json') response.writeHead(403).end('{"message":"refused"}')
    else if (stub.answerList) stub.answerList(response)
    else response.writeHead(200).end(JSON.stringify(stub.containers))
  }

  function followersOf(id: string): Set<ServerResponse> {
    const set = followers.get(id) ?? new Set()
    followers.set(id, set)
    return set
  }

  function hold(response: ServerResponse, set: Set<ServerResponse>): void {
    set.add(response)
    response.on('close', () => set.delete(response))
    response.writeHead(200).flushHeaders()
  }

  await stub.listen()
  return stub
}
