import { createHash } from 'node:crypto'
import { AppError } from '@fieldgate/errors'
import type { AccessOptions } from '@fieldgate/service-kit'
import Fastify, { type FastifyInstance, type FastifyPluginAsync, type RouteHandlerMethod } from 'fastify'

interface DocsOptions extends AccessOptions {
  /** Whether only who can sign in may read. */
  signIn: boolean
}

/** Everything that would ask another origin is off; the policy below would stop it as well. */
const configuration = {
  url: '/api/v1/openapi.json',
  pageTitle: 'Fieldgate API',
  // Else the browser asks for one that is not there.
  favicon: 'data:,',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  persistAuth: false,
  agent: { disabled: true },
  mcp: { disabled: true }
} as const

const INLINE_SCRIPT = /<script(?: type="text\/javascript")?>([\s\S]*?)<\/script>/g

/** The reference page, with try-it, at `/docs`. */
export const docs: FastifyPluginAsync<DocsOptions> = async (app, { authenticate, signIn }) => {
  if (signIn) {
    app.addHook('onRequest', async (request) => {
      if (await authenticate(request)) return
      throw new AppError('unauthenticated', 'credential_missing', 'Sign in to read this page.')
    })
  }

  app.addHook('onSend', async (_request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    reply.header('x-content-type-options', 'nosniff')
    reply.header('cache-control', reply.statusCode === 200 && !isPage ? 'private, max-age=3600' : 'no-store')
    // A browser asks its user for Basic alone.
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Basic realm="fieldgate", charset="UTF-8"')
    if (isPage) reply.header('content-security-policy', policyFor(String(payload)))
    return payload
  })

  let opening: Promise<FastifyInstance> | undefined
  const open = () => {
    // Where it cannot be loaded now, the next one who looks may find it.
    opening ??= openReference().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const answer: RouteHandlerMethod = async (request, reply) => {
    const { statusCode, headers, rawPayload } = await (await open()).inject(request.url)
    if (statusCode === 404) return reply.callNotFound()
    for (const name of ['content-type', 'location']) if (headers[name]) reply.header(name, headers[name])
    return reply.code(statusCode).send(rawPayload)
  }
  for (const path of ['/docs', '/docs/*']) app.get(path, { schema: { hide: true } }, answer)
}

/** Apart, and not before somebody looks: the page's script takes as much memory as a service. */
async function openReference(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const app = Fastify()
  await app.register(reference, { routePrefix: '/docs', configuration })
  return app
}

/**
 * Only our own scripts and the page's own inline ones, by their hash. Styles stay open: the page makes style elements
 * of its theme as it goes, with no nonce, and without them it is a heap of links. Nothing can be fetched by a style.
 */
function policyFor(page: string): string {
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  )
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}
