import type { Fetch } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import Value from 'typebox/value'
import type { OpenApiDocument, OpenApiSource } from '#domain/open-api'

const TIMEOUT_MS = 2_000
const KEPT_MS = 300_000

const Document = Type.Object({ openapi: Type.String({ pattern: '^3[.]1[.]' }), paths: Type.Object({}) })

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

  async function ask(): Promise<OpenApiDocument> {
    const response = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const document: unknown = await response.json()
    if (!response.ok || !Value.Check(Document, document)) throw new Error(`no document: ${response.status}`)
    return document as unknown as OpenApiDocument
  }

  return () => {
    if (kept && now() < kept.until) return kept.document
    const document = ask()
    kept = { document, until: now() + KEPT_MS }
    document.catch(() => {
      kept = undefined
    })
    return document
  }
}
