import { once } from 'node:events'
import { access } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type Docker from 'dockerode'
import type { Container } from '#domain/containers/container'
import { toContainers } from './container-list.ts'

const LIST_TIMEOUT_MS = 2_000
/** Statistics come every second: a connection this long silent is dead. */
const IDLE_TIMEOUT_MS = 10_000

/** A proxy may let just this pass: other events tell the command lines of what is run in containers. */
const EVENTS: Docker.GetEventsOptions['filters'] = {
  type: ['container'],
  event: ['start', 'die', 'oom', 'health_status', 'pause', 'unpause', 'rename', 'destroy']
}

/** The few calls this service makes of a Docker Engine. */
export interface DockerEngine {
  /** All there are, whether they run or not. */
  containers: (signal: AbortSignal) => Promise<Container[]>
  statsStream: (id: string, signal: AbortSignal) => Promise<Readable>
  /** A line for each thing that happens to a container. */
  eventStream: (signal: AbortSignal) => Promise<Readable>
  /** Whether `error` says that there is no engine here, rather than that it does not answer. */
  isAbsence: (error: unknown) => boolean
  /** Whether `error` is the engine's refusal, or that of a proxy before it: asking again brings no other answer. */
  isRefusal: (error: unknown) => boolean
}

export function createDockerEngine(dockerHost: string): DockerEngine {
  const socketPath = dockerHost.startsWith('unix://') ? dockerHost.slice('unix://'.length) : undefined

  const client = async (timeout?: number): Promise<Docker> => {
    // The library takes 30 MB: a machine without an engine never loads it.
    if (socketPath) await access(socketPath)
    const { default: Dockerode } = await import('dockerode')
    return new Dockerode(optionsOf(dockerHost, socketPath, timeout))
  }

  return {
    async containers(signal) {
      const abortSignal = AbortSignal.any([signal, AbortSignal.timeout(LIST_TIMEOUT_MS)])
      const listing = (await client(IDLE_TIMEOUT_MS)).listContainers({ all: true, abortSignal })
      // The library never settles where the connection breaks within an answer, aborted or not.
      return toContainers(await Promise.race([listing, rejectsOn(abortSignal)]))
    },

    async statsStream(id, abortSignal) {
      const options: { stream: true; abortSignal: AbortSignal } = { stream: true, abortSignal }
      return (await (await client(IDLE_TIMEOUT_MS)).getContainer(id).stats(options)) as Readable
    },

    async eventStream(abortSignal) {
      const options: Docker.GetEventsOptions = { filters: EVENTS, abortSignal }
      // Nothing may happen for hours: whether the engine is still there, the list tells.
      return (await (await client()).getEvents(options)) as Readable
    },

    // Behind a TCP address an engine was promised; a socket may be missing, or left over from one long gone.
    isAbsence: (error) =>
      socketPath !== undefined &&
      ['ENOENT', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? ''),

    isRefusal(error) {
      const { statusCode = 0 } = error as { statusCode?: number }
      return statusCode >= 400 && statusCode < 500
    }
  }
}

async function rejectsOn(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort')
  throw signal.reason
}

/** Each option stands here, as the library fills what is missing from variables of its own. */
function optionsOf(
  dockerHost: string,
  socketPath: string | undefined,
  timeout: number | undefined
): Docker.DockerOptions {
  const protocol = 'http'
  if (socketPath) return { socketPath, host: undefined, protocol, timeout }
  const { hostname, port } = new URL(dockerHost)
  return { host: `http://${hostname}`, port, socketPath: undefined, protocol, timeout }
}
