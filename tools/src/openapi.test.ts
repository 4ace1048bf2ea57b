import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exampleOf, type MediaType, type OpenApi, type OperationAt, operationsOf } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const documents = readdirSync(`${root}services`)
  .map((name) => `services/${name}/openapi.json`)
  .filter((file) => existsSync(root + file))

const parsed = documents.map((file) => JSON.parse(readFileSync(root + file, 'utf8')) as OpenApi)
const operations = parsed.flatMap((document) => operationsOf(document))

const isJson = (type: string) => /[/+]json$/.test(type)

describe('the OpenAPI documents', () => {
  it('are clean to a linter', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`${root}node_modules/@redocly/cli/bin/cli.js`, 'lint', '--format=stylish', ...documents],
      {
        cwd: root,
        encoding: 'utf8',
        env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
      }
    )
    expect(`${stdout}${stderr}`).not.toMatch(/\berror\b/)
    expect(status).toBe(0)
  })

  it('name each operation once in the whole platform, and say what it does', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(operations.filter(({ summary }) => !summary).map(({ operationId }) => operationId)).toEqual([])
  })

  it('describe every schema', () => {
    const bare = parsed.flatMap(({ components }) =>
      Object.entries(components.schemas)
        .filter(([, { description }]) => !description)
        .map(([name]) => name)
    )
    expect(bare).toEqual([])
  })
  it('show an example of each body that is JSON, asked for or given', () => {
    const bare = parsed.flatMap((document) => {
      const hasNone = (content: Record<string, MediaType> = {}) =>
        Object.entries(content).some(
          ([type, media]) => isJson(type) && exampleOf(media, document) === undefined
        )
      return operationsOf(document)
        .filter(({ requestBody, responses }) =>
          [requestBody, ...successesOf(responses)].some((body) => hasNone(body?.content))
        )
        .map(({ operationId }) => operationId)
    })
    expect(bare).toEqual([])
  })
})

const successesOf = (responses: OperationAt['responses']) =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, response]) => response)
