import { CONTESTS, type Contest, contentOf } from '../contests.ts'
import { callerFor } from '../site.ts'
import { marked, smallNumber, type Writer } from './writer.ts'

/** Two at a time write to each resource, and are told which of them was too late. */
export const contestedWriters: readonly Writer[] = CONTESTS.flatMap((contest) =>
  contest.methods.map((method) => writerOf(contest, method, 2 / contest.methods.length))
)

function writerOf(contest: Contest, method: 'PUT' | 'PATCH', lanes: number): Writer {
  const { service, collection } = contest
  return {
    name: `${method} ${collection}/{id}`,
    service,
    lanes,
    seenAt: ({ contested }) => contested.get(contest)!,
    markOf: marked(`${method.toLowerCase()}-${collection.split('/').at(-1)}`),
    valueOf: contest.value ? smallNumber : () => 0,
    call: (site, [intent]) => ({
      method,
      path: site.contested.get(contest)!,
      headers: callerFor(site, service),
      body: {
        ...contentOf(contest, intent!.mark, intent!.value),
        ...(method === 'PUT' && contest.always)
      }
    })
  }
}
