import { type ServiceApp, watchSpread, watchValue } from '@fieldgate/service-kit'

/** Tells `/metrics` of each batch of readings that was committed. */
export function watchCommits(app: ServiceApp): (batch: { rows: number; ms: number }) => void {
  const rows = watchSpread(app, {
    name: 'pipelines_commit_rows',
    help: 'Readings in a batch.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128]
  })
  const seconds = watchSpread(app, {
    name: 'pipelines_commit_seconds',
    help: 'Time from the start of a batch to the end of its commit.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
  })
  return (batch) => {
    rows(batch.rows)
    seconds(batch.ms / 1000)
  }
}

interface Readings {
  waiting: () => number
  daysAhead: () => Promise<number>
}

export function watchReadings(app: ServiceApp, { waiting, daysAhead }: Readings): void {
  watchValue(app, {
    name: 'pipelines_write_queue_length',
    help: 'Readings that wait for a batch.',
    read: waiting
  })
  watchValue(app, {
    name: 'pipelines_partition_days_ahead',
    help: 'Days after today that readings can be stored for.',
    read: daysAhead
  })
}
