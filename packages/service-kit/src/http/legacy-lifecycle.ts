import fp from 'fastify-plugin'

interface LegacyLifecycleOptions {
  /** The v1 path that takes the face's place. */
  successor: string
  /** The day on which the face goes away, as LEGACY_SUNSET gives it; empty: none is set. */
  sunset: string
}

/** From 2026 on new clients should use v1 (RFC 9745: seconds of the Unix epoch). */
const DEPRECATED_AT = Date.UTC(2026, 0, 1) / 1000
const GUIDE = '/docs'

/** Tells clients of a legacy face, on every answer, that it is deprecated and what to use (RFC 9745, RFC 8594). */
export const legacyLifecycle = fp<LegacyLifecycleOptions>(
  async (app, { successor, sunset }) => {
    const headers: { deprecation: string; link: string; sunset?: string } = {
      deprecation: `@${DEPRECATED_AT}`,
      link: `<${successor}>; rel="successor-version", <${GUIDE}>; rel="deprecation"; type="text/html"`
    }
    if (sunset) {
      headers.sunset = new Date(sunset).toUTCString()
      headers.link += `, <${GUIDE}>; rel="sunset"; type="text/html"`
    }
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers)
      done()
    })
  },
  { name: 'legacy-lifecycle', fastify: '5.x' }
)
