import type { FastifySchema, RouteOptions } from 'fastify'

const header = (description: string) => ({ type: 'string', description })

const IF_MATCH = header(
  'The ETag of what the change is meant for. Where that is another by now, nothing is changed.'
)
const IF_NONE_MATCH = header('The ETag of what you have. If it is still that, the answer is 304.')
const ONLY_IF_ABSENT = header('`*`: only where there is none yet.')
const IDEMPOTENCY_KEY = header(
  'A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer.'
)

/**
 * The headers that a route takes, by what else it declares: its answers tell whether it is conditional (304, 412) and
 * whether a condition must be there (428), and `config.idempotent` whether it may be sent again. A PUT that may make
 * the resource comes with either condition, so that none of the two is required.
 */
export function headersOf(
  { response = {} }: FastifySchema,
  { method, config = {} }: Pick<RouteOptions, 'method' | 'config'>
): object | undefined {
  const mayAnswer = (status: number) => String(status) in (response as object)
  const mayMake = method === 'PUT' && mayAnswer(201)
  const properties = {
    ...(mayAnswer(304) && { 'If-None-Match': IF_NONE_MATCH }),
    ...(mayAnswer(412) && { 'If-Match': IF_MATCH, ...(mayMake && { 'If-None-Match': ONLY_IF_ABSENT }) }),
    ...('idempotent' in config && { 'Idempotency-Key': IDEMPOTENCY_KEY })
  }
  if (Object.keys(properties).length === 0) return undefined
  return { type: 'object', properties, required: mayAnswer(428) && !mayMake ? ['If-Match'] : [] }
}
