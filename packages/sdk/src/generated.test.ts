import { readFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { describe, expect, it } from 'vitest'

const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics']
const NOTICE =
  '// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.\n'

describe('the types', () => {
  it.each(SERVICES)('of %s are those of its OpenAPI document', async (name) => {
    const document = await readFile(
      new URL(`../../../services/${name}/openapi.json`, import.meta.url),
      'utf8'
    )
    const types = astToString(await openapiTS(withHeadersLeft(document)))
    await expect(NOTICE + types).toMatchFileSnapshot(`generated/${name}.ts`)
  })
})

/**
 * Calls give headers by `headers`, as `fetch` takes them; no type asks for them among the parameters too. Those of
 * answers are read by `headers.get`, which needs none.
 */
const withHeadersLeft = (document: string): OpenAPI3 =>
  JSON.parse(document, (key, value) => {
    if (key === 'headers' && value.type === undefined) return undefined
    return value?.in === 'header' ? { ...value, required: false } : value
  })
