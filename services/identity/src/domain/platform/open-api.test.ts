import { describe, expect, it } from 'vitest'
import { mergeOpenApi, type OpenApiDocument } from './open-api.ts'

const documentOf = (path: string, schemas: Record<string, object>): OpenApiDocument => ({
  openapi: '3.1.0',
  info: { title: path, version: '1' },
  tags: [{ name: path }],
  paths: { [path]: { get: { responses: { 200: { $ref: '#/components/schemas/Item' } } } } },
  components: { schemas }
})
const problem = { Problem: { type: 'object' } }

describe('the merged OpenAPI document', () => {
  it('has the paths, tags and schemas of every service', async () => {
    const merged = await mergeOpenApi({
      a: async () => documentOf('/a', { ...problem, Item: { type: 'string' } }),
      b: async () => documentOf('/b', { ...problem, Item: { type: 'string' } })
    })
    expect(Object.keys(merged.paths!)).toEqual(['/a', '/b'])
    expect(merged.tags).toEqual([{ name: '/a' }, { name: '/b' }])
    expect(merged.components!.schemas).toEqual({ ...problem, Item: { type: 'string' } })
    expect(merged).not.toHaveProperty('x-missing')
  })

  it('keeps apart what two services call by one name', async () => {
    const merged = await mergeOpenApi({
      a: async () => documentOf('/a', { Item: { type: 'string' } }),
      b: async () => documentOf('/b', { Item: { type: 'number' } })
    })
    expect(merged.components!.schemas).toEqual({ Item: { type: 'string' }, 'b.Item': { type: 'number' } })
    expect(JSON.stringify(merged.paths!['/a'])).toContain('#/components/schemas/Item')
    expect(JSON.stringify(merged.paths!['/b'])).toContain('#/components/schemas/b.Item')
  })

  it('names the service that is away', async () => {
    const merged = await mergeOpenApi({
      a: async () => documentOf('/a', {}),
      b: () => Promise.reject(new Error('away'))
    })
    expect(merged['x-missing']).toEqual(['b'])
    expect(Object.keys(merged.paths!)).toEqual(['/a'])
  })
})
