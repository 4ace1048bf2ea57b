import AjvCompiler from '@fastify/ajv-compiler'

// The published type calls the argument a schema; it is the route's part.
type AjvCompile = ReturnType<AjvCompiler.BuildCompilerFromPool>
type Validate = ReturnType<AjvCompile>
type BuildValidator = (
  externalSchemas: unknown,
  options?: { customOptions?: object | undefined }
) => AjvCompile

/**
 * Text in a query or path has no type of its own and is read as what the schema asks for. A body has: "12" is
 * not 12 and null is not 0, so nothing in it is coerced, and an unknown member is an error, not dropped.
 *
 * For one app: the routes of a scope share what was made of its schemas.
 */
export function validatorBuilder(): BuildValidator {
  const build = AjvCompiler() as unknown as BuildValidator
  return (externalSchemas, options) => {
    const validatorWith = (coerceTypes: boolean | 'array') =>
      build(externalSchemas, {
        ...options,
        customOptions: { ...options?.customOptions, removeAdditional: false, coerceTypes, keywords: ['xml'] }
      })
    const exact = validatorWith(false)
    const coercing = validatorWith('array')
    return (part) =>
      (part as { httpPart?: string }).httpPart === 'body' ? exact(part) : finite(part, coercing(part))
  }
}

/** Ajv reads "Infinity" and "1e999" as numbers, and then no maximum holds them. */
function finite(part: Parameters<AjvCompile>[0], validate: Validate): Validate {
  if (!/"(?:integer|number)"|\$ref/.test(JSON.stringify(part))) return validate
  const held = ((data: object) => {
    const isValid = validate(data)
    const at = isValid === true ? endless(data) : undefined
    held.errors = at === undefined ? (validate.errors ?? null) : [endlessAt(at)]
    return at === undefined && isValid
  }) as Validate
  return held
}

/** Where in what was read there is a number without an end, as a JSON pointer. */
function endless(data: object): string | undefined {
  for (const [name, value] of Object.entries(data)) {
    if (value === Infinity || value === -Infinity) return `/${name}`
    const below = Array.isArray(value) ? endless(value) : undefined
    if (below !== undefined) return `/${name}${below}`
  }
  return undefined
}

const endlessAt = (instancePath: string) => ({
  instancePath,
  schemaPath: '#',
  keyword: 'type',
  params: {},
  message: 'must be a number that has an end'
})
