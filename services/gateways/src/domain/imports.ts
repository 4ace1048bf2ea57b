import type { Authorship } from '@fieldgate/audit'
import { findAppError, type Violation } from '@fieldgate/errors'
import { gatewayIdTaken, importNotFound, importTooLong } from './errors.ts'
import { assertNewId, type Gateway, NEW_PROFILE } from './gateway.ts'
import { assertWrite, type GatewayStore, type Gateways, type GatewayWrite, revision } from './gateways.ts'
import { assertMayMake, type Caller, type Reach, reachOf } from './reach.ts'

/** A gateway to make or to change; what the row leaves out stays as it is. */
export interface ImportRow {
  id: string
  write: Partial<GatewayWrite>
  /** What its schema refuses of it. */
  errors: readonly Violation[]
}

export interface RowResult {
  /** Counted from 1. */
  row: number
  id: string
  status: 'created' | 'updated' | 'invalid'
  errors: readonly Violation[]
}

/** An import in the background. */
export interface ImportJob {
  id: string
  caller: Caller
  author: Authorship
  isDryRun: boolean
  rows: ImportRow[]
  /** Of the first rows, as far as it is through. */
  results: RowResult[]
}

export interface ImportStore {
  insert: (job: Pick<ImportJob, 'caller' | 'author' | 'isDryRun' | 'rows'>) => Promise<ImportJob>
  find: (id: string, callerId: string) => Promise<ImportJob | undefined>
  /**
   * Has `turn` go on with an import that is not through and that nobody else is at; false where there is none. What
   * the turn does is kept with what it tells, or neither is.
   */
  goOn: (turn: (job: ImportJob) => Promise<Turn>) => Promise<boolean>
}

export interface Turn {
  /** Of the rows behind those that have a result. */
  results: RowResult[]
  isLast: boolean
}

type GatewayPort = Pick<GatewayStore, 'edit' | 'standing'>

const MAX_ROWS = 20_000
/** More rows than a caller waits for. */
const MAX_ROWS_AT_ONCE = 1_000
const ROWS_A_TURN = 100

/** Once it is through, its rows are forgotten. */
export const isThrough = ({
  rows,
  results
}: {
  rows: readonly unknown[]
  results: readonly unknown[]
}): boolean => results.length >= rows.length

export type Imports = ReturnType<typeof createImports>

export function createImports(
  store: ImportStore,
  gatewayStore: GatewayPort,
  gateways: Pick<Gateways, 'create'>,
  now: () => Date
) {
  async function apply(
    { caller, author, isDryRun }: Omit<ImportJob, 'id' | 'results'>,
    rows: readonly ImportRow[],
    done: number
  ) {
    const reach = reachOf(caller)
    const outcome = isDryRun
      ? await rehearsal(rows, reach)
      : (row: ImportRow) => putRow(caller, author, reach, row)
    const results: RowResult[] = []
    for (const [index, row] of rows.entries())
      results.push({ row: done + index + 1, id: row.id, ...(await outcomeOf(row, outcome)) })
    return results
  }

  async function putRow(caller: Caller, by: Authorship, reach: Reach, { id, write }: ImportRow) {
    const changed = await gatewayStore.edit(id, reach, by, (gateway) =>
      revision(gateway, revised(gateway, write), now())
    )
    if (changed) return 'updated'
    await gateways.create(caller, by, id, { ...NEW_PROFILE, devices: undefined, ...write })
    return 'created'
  }

  /** What would become of rows, one after the other. */
  async function rehearsal(rows: readonly ImportRow[], reach: Reach) {
    const standing = await gatewayStore.standing(
      rows.map(({ id }) => id),
      reach
    )
    return async ({ id, write }: ImportRow) => {
      assertWrite(write, now())
      const isWithin = standing.get(id)
      if (isWithin) return 'updated'
      assertMayMake(reach, id)
      assertNewId(id)
      if (isWithin === false) throw gatewayIdTaken()
      standing.set(id, true)
      return 'created'
    }
  }

  return {
    /** Imports at once what is short, and gives its results; what is long is left for later, and given as a job. */
    async start(
      caller: Caller,
      author: Authorship,
      rows: ImportRow[],
      isDryRun: boolean
    ): Promise<ImportJob | RowResult[]> {
      if (rows.length > MAX_ROWS) throw importTooLong(MAX_ROWS)
      const job = { caller, author, isDryRun, rows }
      return rows.length > MAX_ROWS_AT_ONCE ? store.insert(job) : apply(job, rows, 0)
    },

    async get(caller: Caller, id: string): Promise<ImportJob> {
      const job = await store.find(id, caller.id)
      if (!job) throw importNotFound()
      return job
    },

    /** Goes on with an import that is not through; false where there is none. */
    goOn: (): Promise<boolean> =>
      store.goOn(async (job) => {
        const done = job.results.length
        // A rehearsal remembers what it has met, so it is of one piece.
        const rows = job.isDryRun ? job.rows : job.rows.slice(done, done + ROWS_A_TURN)
        const results = await apply(job, rows, done)
        return { results, isLast: done + rows.length === job.rows.length }
      })
  }
}

/** What stands, but for what the row says. */
const revised = (
  { name, description, location, tags, metadata, expectedIntervalSeconds }: Gateway,
  write: Partial<GatewayWrite>
): GatewayWrite => ({
  name,
  description,
  location,
  tags,
  metadata,
  expectedIntervalSeconds,
  devices: undefined,
  ...write
})

async function outcomeOf(
  row: ImportRow,
  apply: (row: ImportRow) => Promise<'created' | 'updated'>
): Promise<Pick<RowResult, 'status' | 'errors'>> {
  if (row.errors.length > 0) return { status: 'invalid', errors: row.errors }
  try {
    return { status: await apply(row), errors: [] }
  } catch (error) {
    const failure = findAppError(error)
    if (!failure || failure.kind === 'unavailable') throw error
    return { status: 'invalid', errors: [{ pointer: '', code: failure.code, detail: failure.message }] }
  }
}
