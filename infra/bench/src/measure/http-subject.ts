import { type Load, load } from './load.ts'
import type { Subject } from './sample.ts'

export interface HttpSubject extends Subject {
  /** How many operations it was told are done, over all its runs. */
  acknowledged: () => number
}

interface HttpOptions extends Pick<Subject, 'name' | 'processes'>, Omit<Load, 'seconds'> {
  /** How many operations a request stands for. */
  perRequest?: number
}

/** HTTP load as a subject. */
export function httpSubject({ name, processes, perRequest = 1, ...task }: HttpOptions): HttpSubject {
  let acknowledged = 0
  return {
    name,
    processes,
    acknowledged: () => acknowledged,
    async run(seconds) {
      const report = await load({ ...task, seconds })
      const failures = Object.entries(report.failures).map(([status, count]) => `${count} × ${status}`)
      if (failures.length > 0) throw new Error(`${name} did not always succeed: ${failures.join(', ')}`)
      const operations = report.operations * perRequest
      acknowledged += operations
      return { ...report, operations }
    }
  }
}
