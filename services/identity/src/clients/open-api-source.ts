import { askJson, type Fetch, remembered } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import type { OpenApiDocument, OpenApiSource } from '#domain/platform/open-api'

const KEPT_MS = 300_000

const Document = Type.Unsafe<OpenApiDocument>(
  Type.Object({ openapi: Type.String({ pattern: '^3[.]1[.]' }), paths: Type.Object({}) })
)

interface OpenApiSourceOptions {
  fetch: Fetch
  /** Milliseconds that only go forward. */
  now?: () => number
}

/** The OpenAPI document of the service at `url`, asked for every 5 minutes at most; a failure is not kept. */
export function createOpenApiSource(url: string, { fetch, now }: OpenApiSourceOptions): OpenApiSource {
  return remembered(KEPT_MS, () => askJson(`${url}/openapi.json`, Document, fetch), now)
}
