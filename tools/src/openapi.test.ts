import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const documents = readdirSync(`${root}services`)
  .map((name) => `services/${name}/openapi.json`)
  .filter((file) => existsSync(root + file))

interface OpenApi {
  paths: Record<string, Record<string, { operationId?: string; summary?: string }>>
  components: { schemas: Record<string, { description?: string }> }
}

const parsed = documents.map((file) => JSON.parse(readFileSync(root + file, 'utf8')) as OpenApi)
const operations = parsed.flatMap(({ paths }) => Object.values(paths).flatMap((path) => Object.values(path)))

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
})
