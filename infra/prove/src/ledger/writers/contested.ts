import { CONTESTS, type Contest, contentOf } from '../contests.ts'
import { callerFor } from '../site.ts'
import { marked, smallNumber, type Writer } from './writer.ts'

/** Two at a time write to each resource, and are told which of them was too late. */
export const contestedWriters: readonly Writer[] = CONTESTS.flatMap((contest) =>
  contest.methods.map((method) => writerOf(contest, method, 2 / contest.methods.length))
)

function writerOf(contest: Contest, method: 'PUT' | 'PATCH', lanes: number): Writer {
  const { service, path, value, values = value ? smallNumber : () => 0 } = contest
  return {
    name: `${method} ${path}`,
    service,
    lanes,
    contest,
    markOf: marked(`${method.toLowerCase()}-${path.split('/').at(-1)}`),
    valueOf: values,
    call: (site, [intent]) => ({
      method,
      path: site.contested.get(contest)!.path,
      headers: callerFor(site, service),
      body: {
        ...contentOf(contest, intent!.mark, intent!.value),
        ...(method === 'PUT' && contest.always)
      }
    })
  }
}
