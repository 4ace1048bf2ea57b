import type { FastifyReply, FastifyRequest } from 'fastify'

/** The original sent the bare path on to the one with a slash; 308 keeps the method. */
export function redirectToSlash(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const target = `${request.route.url}/`
  return reply.code(308).header('location', target).type('text/plain').send(`Redirecting to ${target}\n`)
}
