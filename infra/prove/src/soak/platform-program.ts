import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import { readConfig } from '@fieldgate/standalone/config'
import { startPlatform } from '@fieldgate/standalone/platform'

// The platform as `npm start` has it, which also tells its parent what cannot be seen from outside.

/** What a process knows of itself, since it was last asked. */
export interface Inside {
  /** What the heap came down to: about what is left when garbage has been collected. */
  heapMb: number
  /** By how much the event loop was late, at the 99th percentile. */
  lagMs: number
  /** Of all services, at this moment. */
  poolBusy: number
  poolWaiting: number
}

const HEAP_LOOK_MS = 500
const MB = 1024 * 1024
const NANOS_IN_MS = 1e6

const platform = await startPlatform(readConfig())
const lag = monitorEventLoopDelay({ resolution: 10 })
lag.enable()
let leastHeap = Number.POSITIVE_INFINITY
setInterval(() => {
  leastHeap = Math.min(leastHeap, getHeapStatistics().used_heap_size)
}, HEAP_LOOK_MS).unref()

async function lookInside(): Promise<Inside> {
  const services = [...platform.services.values()]
  const texts = await Promise.all(services.map(async (app) => (await app.inject('/metrics')).body))
  const inside = {
    heapMb: leastHeap / MB,
    lagMs: lag.percentile(99) / NANOS_IN_MS,
    poolBusy: sumOf(texts, /^database_pool_connections\{.*state="busy".*\} (\d+)$/gm),
    poolWaiting: sumOf(texts, /^database_pool_waiting\{.*\} (\d+)$/gm)
  }
  leastHeap = Number.POSITIVE_INFINITY
  lag.reset()
  return inside
}

const sumOf = (texts: readonly string[], value: RegExp): number =>
  texts.flatMap((text) => [...text.matchAll(value)]).reduce((sum, [, number]) => sum + Number(number), 0)

process.on('message', () => void lookInside().then((inside) => process.send!(inside)))
process.once('SIGTERM', () => void platform.close().then(() => process.disconnect()))
process.send!('ready')
