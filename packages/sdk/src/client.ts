import createClient, { type Client } from 'openapi-fetch'
import { type Credentials, signing } from './credentials.ts'
import { eventStream, type StreamEvent, type StreamOptions } from './event-stream.ts'
import { ProblemError } from './problem.ts'
import type { Send } from './requests.ts'
import { type RetryOptions, retrying } from './retry.ts'
import type { Paths } from './schemas.ts'

export interface ClientOptions {
  /** The one URL of the platform, such as `https://fieldgate.example`. */
  baseUrl: string
  /** Absent: every call is made as nobody. */
  credentials?: Credentials
  retries?: RetryOptions
  /** What sends a request in the end; `fetch` unless told otherwise. */
  send?: Send
}

/** `GET`, `POST` and the others by path, and the streams. */
export interface Fieldgate extends Client<Paths> {
  stream: <T>(path: string, options?: StreamOptions) => AsyncGenerator<StreamEvent<T>>
}

/** A client of the platform. Its calls retry what may be retried; a POST gets an Idempotency-Key of its own for it. */
export function createFieldgate({ baseUrl, credentials, retries, send = fetch }: ClientOptions): Fieldgate {
  const signed = credentials ? signing(send, credentials) : send
  const client = createClient<Paths>({ baseUrl, fetch: keyed(retrying({ send: signed, ...retries })) })
  return Object.assign(client, {
    stream: <T>(path: string, options: StreamOptions = {}) =>
      eventStream<T>({ send: signed, url: new URL(path, baseUrl), ...options })
  })
}

const keyed =
  (send: Send): Send =>
  async (request) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID())
    return send(request)
  }

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What a call gives; a refusal is thrown as a {@link ProblemError}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new ProblemError(response, error)
  return data as T
}
