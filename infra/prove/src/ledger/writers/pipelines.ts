import type { Intent } from '../ledger.ts'
import { type Credential, KEY_LENGTH, type Site } from '../site.ts'
import { marked, smallNumber, type Writer } from './writer.ts'

const LANES = 2
const BATCH = 5
const DEFAULT_INTERVAL = 60

/** Under GET and POST in turn: the clients of the legacy face write by both. */
const stream = (opt: string, nth: number, { id, key }: Credential, more: Record<string, string> = {}) => ({
  method: nth % 2 === 0 ? 'POST' : 'GET',
  path: `/pipeline/stream?${new URLSearchParams({ opt, id, key, ...more })}`
})

const pins = ({ mark, value }: Intent) => ({ svp1: mark, ivp1: value })

/** Readings that tell their own time need one each: two of a pipeline with the same are one, and none is before it. */
const timed = ({ began }: Site, intent: Intent, nth: number) => ({
  recordedAt: began + nth,
  ...pins(intent)
})

/** None is one: the same is to come of each. */
const duplicates = (nth: number): string => `onDuplicate=${['skip', 'replace', 'reject'][nth % 3]}`

export const deviceOf = ({ key }: Credential) => ({ 'x-pipeline-key': key })

/** Ids that begin as none of the site's do, each in the range of its writer. */
const pipelineIds = (first: number) => (nth: number) => String(first + nth)

/** Marks that are keys. */
const keyMarked =
  (kind: string) =>
  (nth: number): string =>
    `${kind}-${String(nth).padStart(KEY_LENGTH - kind.length - 1, '0')}`

export const pipelineWriters: readonly Writer[] = [
  {
    name: 'opt=snd',
    service: 'pipelines',
    lanes: LANES,
    markOf: marked('snd'),
    valueOf: smallNumber,
    call: ({ live }, [intent], { lane, nth }) =>
      stream('snd', nth, live[lane]!, { svp1: intent!.mark, ivp1: String(intent!.value) })
  },
  {
    name: 'opt=cre',
    service: 'pipelines',
    lanes: 1,
    markOf: pipelineIds(50_000_000),
    valueOf: () => DEFAULT_INTERVAL,
    call: (_site, [intent], { nth }) => stream('cre', nth, { id: intent!.mark, key: 'k'.repeat(KEY_LENGTH) })
  },
  {
    name: 'opt=upk',
    service: 'pipelines',
    lanes: 1,
    resourceOf: ({ rekeyed: [{ id }] }) => id,
    markOf: keyMarked('upk'),
    valueOf: () => 0,
    call: ({ rekeyed: [{ id, key }] }, [intent], { nth, before }) =>
      stream('upk', nth, { id, key: before?.mark ?? key }, { nkey: intent!.mark })
  },
  {
    name: 'POST /pipelines/{id}/keys',
    service: 'pipelines',
    lanes: 1,
    isOnce: false,
    resourceOf: ({ rekeyed: [, { id }] }) => id,
    markOf: keyMarked('new'),
    valueOf: () => 0,
    call: ({ rekeyed: [, { id }], caller }, [intent]) => ({
      method: 'POST',
      path: `/api/v1/pipelines/${id}/keys`,
      headers: caller,
      body: { key: intent!.mark }
    })
  },
  {
    name: 'POST /pipelines',
    service: 'pipelines',
    lanes: 1,
    markOf: pipelineIds(70_000_000),
    valueOf: smallNumber,
    call: ({ caller }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/pipelines',
      headers: caller,
      body: { id: intent!.mark, expectedIntervalSeconds: intent!.value }
    })
  },
  {
    name: 'POST /pipelines/{id}/readings',
    service: 'pipelines',
    lanes: LANES,
    markOf: marked('reading'),
    valueOf: smallNumber,
    call: ({ live }, [intent], { lane }) => ({
      method: 'POST',
      path: `/api/v1/pipelines/${live[lane]!.id}/readings`,
      headers: deviceOf(live[lane]!),
      body: pins(intent!)
    })
  },
  settingPins('PATCH'),
  settingPins('PUT'),
  {
    name: 'PUT /pipelines/{id}/pins/{pin}',
    service: 'pipelines',
    lanes: 1,
    isOnce: false,
    markOf: marked('pin'),
    valueOf: () => 0,
    call: ({ live }, [intent], { lane }) => ({
      method: 'PUT',
      path: `/api/v1/pipelines/${live[lane]!.id}/pins/svp1`,
      headers: deviceOf(live[lane]!),
      body: { value: intent!.mark }
    })
  },
  {
    name: 'POST /pipelines/{id}/readings:batch',
    service: 'pipelines',
    lanes: 1,
    rows: BATCH,
    markOf: marked('batch'),
    valueOf: smallNumber,
    call: (site, intents, { nth }) => ({
      method: 'POST',
      path: `/api/v1/pipelines/${site.batched[0]!.id}/readings:batch?${duplicates(nth)}`,
      headers: deviceOf(site.batched[0]!),
      body: { items: intents.map((intent, row) => timed(site, intent, nth + row)) }
    })
  },
  {
    name: 'POST /readings:batch',
    service: 'pipelines',
    lanes: 1,
    rows: BATCH,
    markOf: marked('forwarded'),
    valueOf: smallNumber,
    call: (site, intents, { nth }) => ({
      method: 'POST',
      path: `/api/v1/readings:batch?${duplicates(nth)}`,
      headers: site.caller,
      body: {
        items: intents.map((intent, row) => ({
          pipelineId: site.forwarded[row % site.forwarded.length]!.id,
          ...timed(site, intent, nth + row)
        }))
      }
    })
  }
]

function settingPins(method: 'PATCH' | 'PUT'): Writer {
  return {
    name: `${method} /pipelines/{id}/pins`,
    service: 'pipelines',
    lanes: 1,
    isOnce: false,
    markOf: marked(`pins-by-${method.toLowerCase()}`),
    valueOf: smallNumber,
    call: ({ live }, [intent], { lane }) => ({
      method,
      path: `/api/v1/pipelines/${live[lane]!.id}/pins`,
      headers: deviceOf(live[lane]!),
      body: pins(intent!)
    })
  }
}
