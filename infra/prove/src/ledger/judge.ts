import type { Entry } from './ledger.ts'

/** What is found in a store under a mark. */
export interface Stored {
  mark: string
  value: number
  /** Where its version tells it: how often this was overwritten. */
  times?: number
  /** How the audit tells what was done to it; absent: it is not audited. */
  audited?: AuditedDeed
}

export interface AuditedDeed {
  action: string
  target: string
}

export interface Evidence {
  entries: readonly Entry[]
  stored: readonly Stored[]
  /** What the audit has, each event once by its id. */
  audit: readonly AuditedDeed[]
  statuses: Iterable<number>
}

/** Each a list of marks or targets; all empty: the platform kept its word. */
export interface Verdict {
  /** Acknowledged, and not there; or overwritten by a write that had not seen it. */
  lost: string[]
  /** There, with another value. */
  wrong: string[]
  /** There more often than once. */
  doubled: string[]
  /** There, and meant by nobody, or refused. */
  ghosts: string[]
  /** Done and not audited, or the reverse. */
  unaudited: string[]
  /** Never acknowledged, though everything had long been whole again. */
  unsettled: string[]
  /** Statuses with which no fault may be answered. */
  statuses: number[]
}

/** 0: a client may always be left without an answer; that is what its key is for. 412: another came first. */
const ANSWERS = new Set([0, 408, 409, 412, 429, 502, 503, 504])

export function judge({ entries, stored, audit, statuses }: Evidence): Verdict {
  const rowsOf = groupBy(stored, ({ mark }) => mark)
  const standing = new Set(entries.filter(({ isRefused }) => !isRefused).map(({ mark }) => mark))
  const expected = [...lastOfEach(entries)]
  const rows = (entry: Entry) => rowsOf.get(entry.mark) ?? []
  const marksOf = (some: readonly Entry[]) => some.map(({ mark }) => mark)
  return {
    lost: marksOf([
      ...expected.filter((entry) => entry.isAcknowledged && rows(entry).length === 0),
      ...overwrittenUnseen(entries)
    ]),
    wrong: marksOf(entries.filter((entry) => rows(entry).some(({ value }) => value !== entry.value))),
    doubled: marksOf(entries.filter((entry) => entry.isOnce && rows(entry).length > 1)),
    ghosts: [...rowsOf.keys()].filter((mark) => !standing.has(mark)),
    unaudited: auditFaults(entries, stored, audit),
    unsettled: marksOf(entries.filter(({ isAcknowledged, isRefused }) => !isAcknowledged && !isRefused)),
    statuses: [...statuses].filter((status) => !isSuccess(status) && !ANSWERS.has(status)).sort()
  }
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300

/**
 * What is to be found of `entries`: of those that overwrite one resource the last acknowledged alone, unless one that
 * came after it, of which nobody knows, has overwritten that too.
 */
function lastOfEach(entries: readonly Entry[]): Entry[] {
  const adding = entries.filter(({ resource }) => resource === undefined)
  const setting = groupBy(
    entries.filter(isSetting).filter(({ isRefused }) => !isRefused),
    ({ resource }) => resource
  )
  const last = [...setting.values()].flatMap((writes) => {
    const isOpen = writes.at(-1)?.isAcknowledged === false
    return isOpen ? [] : writes.slice(-1)
  })
  return [...adding, ...last]
}

/** Of the acknowledged writes that saw one version of a resource, all but the last: it overwrote them. */
function overwrittenUnseen(entries: readonly Entry[]): Entry[] {
  const acknowledged = entries.filter((entry) => entry.isAcknowledged && entry.seen !== undefined)
  const rivals = groupBy(acknowledged, ({ resource, seen }) => `${resource} ${seen}`)
  return [...rivals.values()].flatMap((writes) => writes.slice(0, -1))
}

const isSetting = (entry: Entry): entry is Entry & { resource: string } => entry.resource !== undefined

/** One event of what was added; of what was overwritten as many as its version, or else the acknowledged writes, tell. */
function auditFaults(
  entries: readonly Entry[],
  stored: readonly Stored[],
  audit: readonly AuditedDeed[]
): string[] {
  const byMark = new Map(entries.map((entry) => [entry.mark, entry]))
  const bounds = new Map<string, { least: number; most: number }>()
  for (const { mark, audited, times } of stored) {
    const entry = byMark.get(mark)
    if (!audited || !entry) continue
    const writes = isSetting(entry) ? entries.filter(({ resource }) => resource === entry.resource) : [entry]
    const least = isSetting(entry) ? writes.filter(({ isAcknowledged }) => isAcknowledged).length : 1
    const most = isSetting(entry) ? sum(writes.map(effectsOf)) : 1
    bounds.set(nameOf(audited), { least: times ?? least, most: times ?? most })
  }
  const actions = new Set([...stored].flatMap(({ audited }) => (audited ? [audited.action] : [])))
  const events = groupBy(
    audit.filter(({ action }) => actions.has(action)),
    nameOf
  )
  const names = new Set([...bounds.keys(), ...events.keys()])
  return [...names].flatMap((name) => {
    const { least, most } = bounds.get(name) ?? { least: 0, most: 0 }
    const count = events.get(name)?.length ?? 0
    return count < least || count > most ? [`${name}: ${count} events of ${least}`] : []
  })
}

/** How often a write may have been done. */
const effectsOf = ({ isOnce, sends }: Entry): number => (isOnce ? 1 : sends)

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)

const nameOf = ({ action, target }: AuditedDeed): string => `${action} ${target}`

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
