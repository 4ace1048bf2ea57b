import { type Load, load } from './load.ts'
import type { Subject } from './sample.ts'

export interface HttpSubject extends Subject {
  /** How many operations it was told are done, over all its runs, and how many may be done of which it was not told. */
  counted: () => { acknowledged: number; unanswered: number }
}

interface HttpOptions extends Pick<Subject, 'name' | 'processes'>, Omit<Load, 'seconds'> {
  /** How many operations a request stands for. */
  perRequest?: number
}

/** HTTP load as a subject. */
export function httpSubject({ name, processes, perRequest = 1, ...task }: HttpOptions): HttpSubject {
  let acknowledged = 0
  let unanswered = 0
  return {
    name,
    processes,
    counted: () => ({ acknowledged, unanswered }),
    async run(seconds) {
      const report = await load({ ...task, seconds })
      const failures = Object.entries(report.failures)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${count} × ${what}`)
      if (failures.length > 0) throw new Error(`${name} did not always succeed: ${failures.join(', ')}`)
      const operations = report.operations * perRequest
      acknowledged += operations
      unanswered += report.unanswered * perRequest
      return { ...report, operations }
    }
  }
}
