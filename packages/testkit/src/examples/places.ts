import type { OperationAt } from '../open-api.ts'
import { type Call, PLACES } from './example-plan.ts'

/** Where the resources stand that the paths of a document speak of. */
export interface Places {
  /** The path, with what it is below filled in by where that stands, and the rest by the parameters' examples. */
  pathOf: (operation: OperationAt) => Promise<string>
  /** What was made stands where the answer said, for the operations to come. */
  remember: (location: string | null) => void
}

export function createPlaces(operations: readonly OperationAt[], call: Call): Places {
  const places = new Map<string, string>()
  return {
    async pathOf(operation) {
      const above = operation.path
        .split('/')
        .map((_, at, parts) => parts.slice(0, parts.length - at).join('/'))
      const template = above.find((candidate) => places.has(candidate) || candidate in PLACES) ?? ''
      const place = places.get(template) ?? (await PLACES[template]?.(call)) ?? ''
      if (template) places.set(template, place)
      const below = operation.path
        .slice(template.length)
        .replaceAll(/\{(\w+)\}/g, (_, name) => exampleFor(operation, 'path', name))
      return place + below
    },

    remember(location) {
      const matches = ({ path }: OperationAt) =>
        new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(location ?? '')
      // `/retention/samples/runs/{id}` says more than `/retention/{class}/runs/{id}`, and both may match.
      const [made] = operations
        .filter((operation) => operation.path.includes('{') && matches(operation))
        .toSorted((a, b) => parametersOf(a) - parametersOf(b))
      if (made && !places.has(made.path)) places.set(made.path, location!)
    }
  }
}

const parametersOf = ({ path }: OperationAt): number => path.split('{').length

/** The example of a parameter, as a URL has it. */
export function exampleFor(
  { operationId, parameters = [] }: OperationAt,
  where: string,
  name: string
): string {
  const found = parameters.find((parameter) => parameter.in === where && parameter.name === name)
  const value = found?.example ?? found?.schema.enum?.[0]
  if (value !== undefined) return encodeURIComponent(String(value))
  throw new Error(`${operationId}: give ${name} an example in its schema, or its resource a line in PLACES`)
}
