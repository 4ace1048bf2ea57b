import cookie from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { IssuedToken } from '#domain/tokens/tokens'

interface RefreshCookieOptions {
  /** Whether clients reach us over TLS: the cookie goes nowhere else then. */
  secure: boolean
  /** How long a sign-in lives on without being used. */
  lifetimeDays: number
}

declare module 'fastify' {
  interface FastifyInstance {
    refreshCookie: {
      of: (request: FastifyRequest) => string | undefined
      /** Sets it, and gives what is left to tell. */
      deliver: (reply: FastifyReply, issued: IssuedToken) => IssuedToken
      clear: (reply: FastifyReply) => void
    }
  }
}

const NAME = 'fieldgate_refresh'
const DAY_SECONDS = 86_400

/**
 * A page's refresh token is a cookie that no script can read, and that the browser sends to `/auth` alone and from
 * our own pages alone (RFC 6265bis: HttpOnly, SameSite=Strict): the best place there is for it in a browser.
 */
export const refreshCookie = fp<RefreshCookieOptions>(
  async (app, { secure, lifetimeDays }) => {
    await app.register(cookie)
    const scope = { path: '/api/v1/auth', httpOnly: true, sameSite: 'strict', secure } as const
    app.decorate('refreshCookie', {
      of: (request) => request.cookies[NAME],
      deliver(reply, { refreshToken, ...issued }) {
        const maxAge = lifetimeDays * DAY_SECONDS
        if (refreshToken !== undefined) reply.setCookie(NAME, refreshToken, { ...scope, maxAge })
        return issued
      },
      clear: (reply) => void reply.clearCookie(NAME, scope)
    })
  },
  { name: 'refresh-cookie' }
)
