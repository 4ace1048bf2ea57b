import AjvCompiler from '@fastify/ajv-compiler'

// The published type calls the argument a schema; it is the route's part.
type AjvCompile = ReturnType<AjvCompiler.BuildCompilerFromPool>
type BuildValidator = (
  externalSchemas: unknown,
  options?: { customOptions?: object | undefined }
) => AjvCompile

/**
 * Text in a query or path has no type of its own and is read as what the schema asks for. A body has: "12" is
 * not 12 and null is not 0, so nothing in it is coerced, and an unknown member is an error, not dropped.
 */
export const buildValidator: BuildValidator = (externalSchemas, options) => {
  const build = AjvCompiler() as unknown as BuildValidator
  const validatorWith = (coerceTypes: boolean | 'array') =>
    build(externalSchemas, {
      ...options,
      customOptions: { ...options?.customOptions, removeAdditional: false, coerceTypes, keywords: ['xml'] }
    })
  const exact = validatorWith(false)
  const coercing = validatorWith('array')
  return (part) => ((part as { httpPart?: string }).httpPart === 'body' ? exact : coercing)(part)
}
