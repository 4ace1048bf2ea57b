import type { FastifyBaseLogger } from 'fastify'

interface UpkeepOptions {
  ensurePartitions: () => Promise<void>
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Partitions exist a week ahead, so that there are many more tries before a failure is felt. */
const INTERVAL_MS = 6 * 3_600_000

/** Sees to the partitions of the days ahead, now and every few hours, until `stop`. */
export function startPartitionUpkeep({ ensurePartitions, log }: UpkeepOptions): {
  stop: () => Promise<void>
} {
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = ensurePartitions().catch((err: unknown) =>
      log.error({ err }, 'partitions of the days ahead are missing')
    )
  }
  run()
  const timer = setInterval(run, INTERVAL_MS).unref()
  return {
    stop() {
      clearInterval(timer)
      return running
    }
  }
}
