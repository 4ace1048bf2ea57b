import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalisePath } from './normalise-path.ts'
import { upstreamPath } from './upstream-path.ts'

interface Row {
  service_path: string
  route_path: string
  strip_path: boolean
  request_path: string
  expected_upstream_path: string
}

const fixture = new URL('../../fixtures/kong-paths-v0.json', import.meta.url)
const { rows } = JSON.parse(readFileSync(fixture, 'utf8')) as { rows: Row[] }

describe('upstream path', () => {
  it.each(rows)(
    '$request_path through route $route_path (strip: $strip_path) on service $service_path',
    (row) => {
      const handling = { servicePath: row.service_path, stripPath: row.strip_path, matched: row.route_path }
      expect(upstreamPath(normalisePath(row.request_path), handling)).toBe(row.expected_upstream_path)
    }
  )
})
