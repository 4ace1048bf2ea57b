import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import type { FastifyInstance, InjectOptions } from 'fastify'

export interface WireRequest {
  method: string
  /** Path and query, percent-encoded, sent as it stands. */
  url: string
  headers: Record<string, string>
  body: string | undefined
}

export interface WireResponse {
  status: number
  headers: Record<string, string>
  body: string
}

export type Send = (request: WireRequest) => Promise<WireResponse>

/** Sends to an app in this process. */
export const injectSender =
  (app: FastifyInstance): Send =>
  async ({ method, url, headers, body }) => {
    const response = await app.inject({ method, url, headers, payload: body } as InjectOptions)
    return { status: response.statusCode, headers: flatten(response.headers), body: response.body }
  }

/** Sends over a real connection to `origin`, with nothing normalised on the way: fetch would tidy path and headers. */
export const httpSender =
  (origin: string, tls: Pick<RequestOptions, 'ca' | 'minVersion'> = {}): Send =>
  ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname, port } = new URL(origin)
      const ask = protocol === 'https:' ? httpsRequest : httpRequest
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const request = ask(
        { ...tls, hostname, port, method, path: url, headers: { ...headers, ...length } },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: flatten(response.headers),
              body: Buffer.concat(chunks).toString('utf8')
            })
          )
        }
      )
      request.on('error', reject)
      request.end(body)
    })

const flatten = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
