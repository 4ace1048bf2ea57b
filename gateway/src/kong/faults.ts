import type { TSchema } from 'typebox'
import Value from 'typebox/value'

/** Each place where `value`, which stands at `pointer` in `document`, departs from `schema`. */
export function faultsOf(schema: TSchema, value: unknown, document: unknown, pointer = ''): string[] {
  return Value.Errors(schema, value)
    .filter(({ keyword }) => keyword !== 'boolean')
    .map((error) => `${placeOf(document, pointer + error.instancePath)} ${reasonOf(error)}`)
}

type Fault = ReturnType<typeof Value.Errors>[number]

function reasonOf(fault: Fault): string {
  switch (fault.keyword) {
    case 'additionalProperties':
      return `has what this gateway does not know: ${fault.params.additionalProperties.join(', ')}`
    case 'required':
      return `lacks ${fault.params.requiredProperties.join(', ')}`
    case 'const':
      return `must be ${JSON.stringify(fault.params.allowedValue)}: nothing else is honoured`
    case 'enum':
      return `must be one of ${fault.params.allowedValues.join(', ')}`
    default:
      return fault.message
  }
}

/** `/services/2/routes/0/paths/1 (pipelines-v1)`: the path, and the name of the innermost thing around it. */
function placeOf(document: unknown, pointer: string): string {
  let node = document
  let name: unknown
  for (const key of pointer.split('/').slice(1)) {
    node = (node as Record<string, unknown> | undefined)?.[key]
    name = (node as { name?: unknown } | undefined)?.name ?? name
  }
  return name === undefined ? pointer || '/' : `${pointer} (${String(name)})`
}
