import type { FastifyReply, FastifyRequest } from 'fastify'

/** One request on its way to the service that answers it; the reply is hijacked. */
export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
  /** Path and query as the service is asked for them. */
  target: string
  /** A stream: the head of the answer goes out before there is a body. */
  unbuffered: boolean
}

export type Forward = (exchange: Exchange) => void
