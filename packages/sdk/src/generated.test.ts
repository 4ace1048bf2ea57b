import { readFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
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
    const types = astToString(await openapiTS(document))
    await expect(NOTICE + types).toMatchFileSnapshot(`generated/${name}.ts`)
  })
})
