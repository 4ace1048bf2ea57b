import { unwrap } from '@fieldgate/sdk'
import { unwrapVersioned, type Versioned } from '../../editing/versioned.ts'
import { fieldgate } from '../../platform.ts'

export interface RetentionPolicy {
  keepDays: number
}

export interface RetentionRun {
  id: string
  dryRun: boolean
  state: 'running' | 'succeeded' | 'failed'
  /** What is older goes. */
  before: string
  rows: number
  /** Undefined where it is not known. */
  sizeBytes: number | undefined
}

/** One kind of history, wherever it is kept. */
export interface RetentionClass {
  name: string
  title: string
  load: () => Promise<Versioned<RetentionPolicy>>
  save: (policy: RetentionPolicy, etag: string) => Promise<unknown>
  start: (dryRun: boolean) => Promise<RetentionRun>
  getRun: (id: string) => Promise<RetentionRun>
}

const onVersion = (etag: string) => ({ 'if-match': etag })

const audit: RetentionClass = {
  name: 'audit',
  title: 'Audit',
  load: async () => policyOf(await unwrapVersioned(fieldgate.GET('/api/v1/retention/audit'))),
  save: (body, etag) => unwrap(fieldgate.PUT('/api/v1/retention/audit', { body, headers: onVersion(etag) })),
  start: async (dryRun) =>
    runOf(await unwrap(fieldgate.POST('/api/v1/retention/audit/runs', { params: { query: { dryRun } } }))),
  getRun: async (id) =>
    runOf(await unwrap(fieldgate.GET('/api/v1/retention/audit/runs/{id}', { params: { path: { id } } })))
}

const samples: RetentionClass = {
  name: 'samples',
  title: 'Samples of hosts',
  load: async () => policyOf(await unwrapVersioned(fieldgate.GET('/api/v1/retention/samples'))),
  save: (body, etag) =>
    unwrap(fieldgate.PUT('/api/v1/retention/samples', { body, headers: onVersion(etag) })),
  start: async (dryRun) =>
    runOf(await unwrap(fieldgate.POST('/api/v1/retention/samples/runs', { params: { query: { dryRun } } }))),
  getRun: async (id) =>
    runOf(await unwrap(fieldgate.GET('/api/v1/retention/samples/runs/{id}', { params: { path: { id } } })))
}

const ofPipelines = (name: 'readings' | 'rollups', title: string): RetentionClass => {
  const path = { class: name }
  return {
    name,
    title,
    load: async () =>
      policyOf(await unwrapVersioned(fieldgate.GET('/api/v1/retention/{class}', { params: { path } }))),
    save: (body, etag) =>
      unwrap(
        fieldgate.PUT('/api/v1/retention/{class}', { params: { path }, body, headers: onVersion(etag) })
      ),
    start: async (dryRun) =>
      runOf(
        await unwrap(
          fieldgate.POST('/api/v1/retention/{class}/runs', { params: { path, query: { dryRun } } })
        )
      ),
    getRun: async (id) =>
      runOf(
        await unwrap(
          fieldgate.GET('/api/v1/retention/{class}/runs/{id}', { params: { path: { ...path, id } } })
        )
      )
  }
}

export const RETENTION_CLASSES: readonly RetentionClass[] = [
  ofPipelines('readings', 'Readings'),
  ofPipelines('rollups', 'Readings by the minute'),
  samples,
  audit
]

const policyOf = ({ value, etag }: Versioned<RetentionPolicy>): Versioned<RetentionPolicy> => ({
  value: { keepDays: value.keepDays },
  etag
})

interface WireRun extends Omit<RetentionRun, 'rows' | 'sizeBytes'> {
  /** Some services count the rows, one the rows of partitions. */
  count?: number
  rows?: number
  sizeBytes?: number
}

const runOf = ({
  id,
  dryRun,
  state,
  before,
  count,
  rows = count ?? 0,
  sizeBytes
}: WireRun): RetentionRun => ({
  id,
  dryRun,
  state,
  before,
  rows,
  sizeBytes
})
