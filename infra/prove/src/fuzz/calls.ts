import { writeXml } from '@fieldgate/representations'
import { exampleOf, type MediaType, type OpenApi, type OperationAt, PARTICULARS } from '@fieldgate/testkit'
import fc from 'fast-check'
import type { CallerName, FuzzBody, FuzzCall } from './fuzz-call.ts'
import type { JsonSchema } from './json-schema.ts'
import { cut, malformedBodies, nastyTexts, spoiled } from './nasty.ts'
import { valuesOf } from './values.ts'

/** Calls of one operation: most of them right, many with one thing wrong, some with everything. */
export const callsOf = (operation: OperationAt, document: OpenApi): fc.Arbitrary<FuzzCall> =>
  fc.record({
    caller: callersOf(operation),
    segments: segmentsOf(operation),
    query: queriesOf(operation, document),
    headers: headersOf(operation),
    precondition: often(fc.constant('standing' as const), fc.constant('none' as const)),
    body: bodiesOf(operation, document)
  })

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: seldom, weight: 1 })

function callersOf({ operationId, path }: OperationAt): fc.Arbitrary<CallerName> {
  const { as = 'admin' } = PARTICULARS[operationId] ?? {}
  const usual: CallerName = as === 'someone who signs in for it' ? 'member' : as
  const device = path.startsWith('/api/v1/pipelines/') ? 4 : 1
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 10 },
    { arbitrary: fc.constant<CallerName>('device'), weight: device },
    { arbitrary: fc.constantFrom<CallerName>('member', 'nobody', 'forger'), weight: 3 }
  )
}

const parametersIn = ({ parameters = [] }: OperationAt, where: string) =>
  parameters.filter((parameter) => parameter.in === where)

// A dot alone is taken out of a path before it leaves, and what is left is another path.
const segments = nastyTexts.filter((text) => text.isWellFormed() && !/^[.]*$/.test(text))

const segmentsOf = (operation: OperationAt): fc.Arbitrary<Record<string, string>> => {
  const names = parametersIn(operation, 'path').map(({ name }) => name)
  const some = fc.record(Object.fromEntries(names.map((name) => [name, segments])), { requiredKeys: [] })
  return often(fc.constant({}), some as fc.Arbitrary<Record<string, string>>)
}

function queriesOf(operation: OperationAt, document: OpenApi): fc.Arbitrary<Array<[string, string]>> {
  const parameters = parametersIn(operation, 'query')
  const texts = (schema: JsonSchema) => often(valuesOf(schema, document).map(String), nastyTexts)
  const known = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, texts(schema as JsonSchema)])),
    { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) }
  )
  const names = ['unknown', '__proto__', ...parameters.map(({ name }) => name)]
  const more = fc.tuple(fc.constantFrom(...names), nastyTexts).map((pair) => [pair])
  return fc
    .tuple(often(fc.constant({}), known), often(fc.constant<Array<[string, string]>>([]), more))
    .map(([few, others]) => [...Object.entries(few as Record<string, string>), ...others])
}

const MEDIA = [
  'application/json',
  'application/xml',
  'text/csv',
  'application/x-ndjson',
  '*/*',
  'text/html',
  ';q='
]

function headersOf({ method }: OperationAt): fc.Arbitrary<Record<string, string>> {
  // What HTTP lets a header hold, and fetch sends.
  const values = nastyTexts.filter((text) => /^[\x20-\x7e\xa0-\xff]*$/.test(text))
  const nasty = fc.record(
    {
      accept: fc.constantFrom(...MEDIA),
      'if-none-match': values,
      'if-modified-since': values,
      'x-request-id': values,
      traceparent: values,
      'api-version': values,
      ...(method !== 'get' && { 'idempotency-key': values, 'if-match': values })
    },
    { requiredKeys: [] }
  ) as fc.Arbitrary<Record<string, string>>
  const accept = fc.constantFrom('application/json', 'application/xml').map((type) => ({ accept: type }))
  return often(often(fc.constant<Record<string, string>>({}), accept), nasty)
}

function bodiesOf(
  { operationId, requestBody }: OperationAt,
  document: OpenApi
): fc.Arbitrary<FuzzCall['body']> {
  if (!requestBody)
    return often(fc.constant(undefined), fc.constant({ type: 'application/json', text: '{}' }))
  const types = Object.keys(requestBody.content)
  const written = types.filter(isWritten).map((type) => {
    const schema = requestBody.content[type]!.schema as JsonSchema
    const examples = examplesOf(requestBody.content['application/json'], document)
    const values = fc.oneof(valuesOf(schema, document), ...examples)
    const textsOf = (given: typeof values) => given.map((value) => textOf(type, value, schema, document))
    // What is wrong may have no form in XML: there it is the text that is spoiled.
    const wrong = type.endsWith('xml') ? cut(textsOf(values)) : textsOf(spoiled(values))
    return often(textsOf(values), wrong).map((text) => ({ type, text }))
  })
  const malformed = fc.record({
    type: fc.constantFrom(...types, 'text/plain', 'application/json;charset=utf-16'),
    text: fc.constantFrom(...malformedBodies)
  })
  const right = [...written, ...bytesOf(operationId)]
  return right.length > 0 ? often(fc.oneof(...right), malformed) : malformed
}

/** The bytes that an operation takes, where it takes no text, and what is left of them with a piece gone. */
function bytesOf(operationId: string): Array<fc.Arbitrary<FuzzBody>> {
  const { body } = PARTICULARS[operationId] ?? {}
  if (!body) return []
  const whole = fc.constant(body.bytes.toString('latin1'))
  return [often(whole, cut(whole)).map((text) => ({ type: body.type, text, isBytes: true }))]
}

/** The example, from which what is near to it is made too: some rules no schema can say. */
function examplesOf(media: MediaType | undefined, document: OpenApi): Array<fc.Arbitrary<unknown>> {
  const example = exampleOf(media, document)
  return example === undefined ? [] : [fc.constant(example)]
}

const isWritten = (type: string): boolean => /json$|xml$|ndjson$|urlencoded$/.test(type)

function textOf(type: string, value: unknown, schema: JsonSchema, document: OpenApi): string {
  if (type.endsWith('xml'))
    return writeXml(
      value,
      schema as Parameters<typeof writeXml>[1],
      (name) => document.components.schemas[name] as Parameters<typeof writeXml>[1]
    )
  if (type.endsWith('urlencoded'))
    return new URLSearchParams(
      Object.entries(Object(value)).map(([name, each]): [string, string] => [name, String(each)])
    ).toString()
  const { items } = Object(value) as { items?: unknown }
  if (type.endsWith('ndjson') && Array.isArray(items))
    return items.map((item) => JSON.stringify(item)).join('\n')
  return JSON.stringify(value) ?? ''
}
