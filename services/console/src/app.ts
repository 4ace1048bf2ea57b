import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import { AppError } from '@fieldgate/errors'
import { type AppOptions, createApp, health } from '@fieldgate/service-kit'
import type { FastifyError, FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Config } from './config.ts'

type BuildOptions = Pick<AppOptions, 'logger' | 'loggerInstance'>

/** What `vite build` made. */
const PAGE = fileURLToPath(new URL('../page', import.meta.url))

/** No script but our own files runs in the page, and it talks to nobody but us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'"
].join('; ')

/** Serves the files of the page: one document for every view, and assets whose names change with what is in them. */
export async function buildApp(config: Config, options: BuildOptions = {}) {
  if (!existsSync(PAGE))
    throw new Error('The page is not built: `pnpm --filter @fieldgate/console build:page`.')
  const app = await createApp({ name: 'console', trustedProxies: config.TRUSTED_PROXIES, ...options })
  await app.register(health, { checks: [] })
  await app.register(serveStatic, { root: PAGE, serve: false })
  await app.register(assets, { prefix: '/assets' })

  const document = (_request: unknown, reply: FastifyReply) =>
    reply
      .headers({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        // It names the assets of its version: each visit asks whether there is a newer one.
        'cache-control': 'no-cache'
      })
      .sendFile('index.html', { cacheControl: false })
  const schema = { hide: true }
  for (const url of ['/', '/app', '/app/*']) app.get(url, { schema }, document)
  return app
}

const assets: FastifyPluginAsync = async (app) => {
  app.setNotFoundHandler(() => {
    throw fileNotFound()
  })
  // A folder, say, or a name no file can have: what can be said of it is that it is not there.
  app.setErrorHandler<FastifyError>((error) => {
    throw (error.statusCode ?? 500) < 500 ? fileNotFound() : error
  })
  await app.register(serveStatic, {
    root: `${PAGE}/assets`,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
    schemaHide: true,
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff')
  })
}

const fileNotFound = () => new AppError('not_found', 'file_not_found', 'There is no such file.')
