import { askJson, type Fetch } from '@fieldgate/service-kit'
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
export function createOpenApiSource(
  url: string,
  { fetch, now = () => performance.now() }: OpenApiSourceOptions
): OpenApiSource {
  let kept: { document: Promise<OpenApiDocument>; until: number } | undefined

  return () => {
    if (kept && now() < kept.until) return kept.document
    const document = askJson(`${url}/openapi.json`, Document, fetch)
    kept = { document, until: now() + KEPT_MS }
    document.catch(() => {
      kept = undefined
    })
    return document
  }
}
