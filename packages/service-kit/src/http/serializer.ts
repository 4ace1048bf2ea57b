import FastJsonStringify from '@fastify/fast-json-stringify-compiler'

/**
 * One serializer for each schema, however many routes and statuses answer with it: to make one, every schema of
 * the scope is read and checked, which for a problem in each status of each route is most of a start. For one app.
 */
export function serializerBuilder(): FastJsonStringify.SerializerFactory {
  const build = FastJsonStringify()
  const made = new Map<string, Map<string, FastJsonStringify.Serializer>>()
  return (externalSchemas, options) => {
    const compile = build(externalSchemas, options)
    const scope = JSON.stringify(externalSchemas)
    const ofScope = made.get(scope) ?? new Map<string, FastJsonStringify.Serializer>()
    made.set(scope, ofScope)
    return (route) => {
      const schema = JSON.stringify(route.schema)
      const serializer = ofScope.get(schema) ?? compile(route)
      ofScope.set(schema, serializer)
      return serializer
    }
  }
}
