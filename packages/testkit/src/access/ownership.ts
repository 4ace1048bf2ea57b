import { readFileSync } from 'node:fs'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { exampleOf, type OpenApi, type OperationAt, operationsOf } from '../open-api.ts'

interface OwnershipSuite {
  openApi: URL
  app: () => FastifyInstance
  /** Callers who may not know of what is another's, by name: the Authorization header of each. */
  strangers: Record<string, () => Promise<string>>
  /**
   * By the path of a resource, up to its first parameter: where one of another's stands, and a like place where there
   * is none. Members below are looked for under the names that `members` gives.
   */
  resources: Record<string, () => { theirs: string; absent: string }>
  members?: Record<string, string>
  /** By operationId: a body in place of the example, where JSON cannot show one. */
  bodies?: Record<string, { type: string; bytes: Buffer }>
  /** Operations on ids that say nothing of whose they are, and why. */
  open?: Record<string, string>
}

const FORMS = ['application/json', 'application/xml', 'text/csv', 'text/event-stream']
const UNSEEN = [401, 404, 412]
const UNLIKE = ['date', 'traceparent']

/** Those that the operation answers in; JSON where it has one of its own, or nothing to say. */
function formsOf({ responses }: OperationAt): string[] {
  const offered = FORMS.filter((form) => form in (responses[200]?.content ?? responses[201]?.content ?? {}))
  return offered.length > 0 ? offered : ['application/json']
}

/** Calls every operation with an id in its path on what is another's and on nothing, and compares the answers. */
export function replayOwnership({
  openApi,
  app,
  strangers,
  resources,
  members = {},
  bodies = {},
  open = {}
}: OwnershipSuite): void {
  const document = JSON.parse(readFileSync(openApi, 'utf8')) as OpenApi
  const operations = operationsOf(document).filter(
    ({ operationId, path }) => path.includes('{') && !(operationId in open)
  )
  const resourceOf = ({ path }: OperationAt) => path.slice(0, path.indexOf('}') + 1)

  function send(operation: OperationAt, place: string, authorization: string, accept: string) {
    const { operationId, method, path, requestBody } = operation
    const below = path
      .slice(resourceOf(operation).length)
      .replaceAll(/\{(\w+)\}/g, (_, name) => members[name] ?? name)
    const { type = 'application/json', bytes } = bodies[operationId] ?? {}
    const example = exampleOf(requestBody?.content['application/json'], document)
    const payload = bytes ?? (example === undefined ? undefined : JSON.stringify(example))
    return app().inject({
      method: method.toUpperCase(),
      url: place + below,
      headers: {
        authorization,
        accept,
        'if-match': '*',
        'x-request-id': 'one-and-the-same',
        ...(payload !== undefined && { 'content-type': type })
      },
      ...(payload !== undefined && { payload })
    } as InjectOptions)
  }

  describe('what is another’s', () => {
    it('is named for every resource with an id', () => {
      const named = new Set(Object.keys(resources))
      expect([...new Set(operations.map(resourceOf))].filter((path) => !named.has(path))).toEqual([])
    })

    const cases = operations.flatMap((operation) =>
      Object.keys(strangers).flatMap((stranger) =>
        FORMS.map((form) => [operation.operationId, stranger, form, operation] as const)
      )
    )
    it.each(cases)(
      'answers %s of %s in %s like what is not there',
      async (_id, stranger, form, operation) => {
        const { theirs, absent } = resources[resourceOf(operation)]!()
        const authorization = await strangers[stranger]!()
        const [other, none] = await Promise.all(
          [theirs, absent].map(async (place) => {
            const { statusCode, headers, body } = await send(operation, place, authorization, form)
            const compared = Object.entries(headers).filter(([name]) => !UNLIKE.includes(name))
            return { statusCode, headers: Object.fromEntries(compared), body }
          })
        )
        expect(other).toEqual(none)
        // In a form that is not offered it may come to nothing before it comes to the resource.
        expect(other!.statusCode).toSatisfy((status) =>
          formsOf(operation).includes(form) ? UNSEEN.includes(status) : status >= 400
        )
      }
    )
  })
}
