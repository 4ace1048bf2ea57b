import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { table } from './markdown.ts'

interface Frame {
  functionName: string
  url: string
}

/** What Node writes for `--cpu-prof` (Chrome DevTools protocol, Profiler.Profile). */
export interface Profile {
  nodes: ReadonlyArray<{ id: number; callFrame: Frame }>
  samples: readonly number[]
  /** Microseconds, of each sample. */
  timeDeltas: readonly number[]
}

/** Whose code spent a part of a server's busy time, from 0 to 1. */
export interface Spender {
  who: string
  part: number
}

const SOCKETS = new Set(['writeUtf8String', 'writeLatin1String', 'writeBuffer', 'writev', 'read'])
/** Node makes one of these of each request that arrives. */
const REQUEST_ARRIVES = 'parserOnIncoming'
const IDLE = '(idle)'

/** The first that fits a file has it; native code has no file. */
const BY_FILE: ReadonlyArray<readonly [who: string, file: RegExp]> = [
  ["Node's HTTP, streams, events and timers", /^node:/],
  [
    'Fastify, its plugins, router and schemas',
    /node_modules\/(@fastify|fastify|find-my-way|secure-json-parse|fast-|ajv)/
  ],
  ['pg', /node_modules\/pg/],
  ['pino', /node_modules\/(pino|sonic-boom|thread-stream)/],
  ['prom-client', /node_modules\/prom-client/],
  ['other libraries', /node_modules/],
  ['Fieldgate: the service', /\/services\//],
  ['Fieldgate: limits', /\/packages\/limits\//],
  ['Fieldgate: the gateway', /\/gateway\//],
  ['Fieldgate: what all services share', /\/packages\//]
]

/** A profile by spenders, the largest first, from the first request on: what a start costs is no request's. */
export function spendersOf({ nodes, samples, timeDeltas }: Profile): Spender[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const spent = new Map<string, number>()
  let busy = 0
  const first = samples.findIndex((id) => frames.get(id)!.functionName === REQUEST_ARRIVES)
  for (let at = Math.max(first, 0); at < samples.length; at++) {
    const frame = frames.get(samples[at]!)!
    if (frame.functionName === IDLE) continue
    busy += timeDeltas[at]!
    const who = spenderOf(frame)
    spent.set(who, (spent.get(who) ?? 0) + timeDeltas[at]!)
  }
  return [...spent].map(([who, micros]) => ({ who, part: micros / busy })).sort((a, b) => b.part - a.part)
}

/** The profiles of a folder as tables, by the name of the server that each is of. */
export function profilesAsMarkdown(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => {
      const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile
      const lines = spendersOf(profile).map(({ who, part }) => [who, `${(part * 100).toFixed(1)} %`])
      return table([name.replace('.cpuprofile', ''), 'of its busy time'], lines)
    })
    .join('\n\n')
}

function spenderOf({ functionName, url }: Frame): string {
  if (SOCKETS.has(functionName)) return 'the kernel, by writes and reads of sockets'
  if (functionName === '(garbage collector)') return 'garbage collection'
  return BY_FILE.find(([, file]) => file.test(url))?.[0] ?? 'V8 and native code'
}
