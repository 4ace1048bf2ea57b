import { setTimeout } from 'node:timers/promises'
import type { Send, WireResponse } from '@fieldgate/testkit'

const PATIENCE = 10

export interface CallOptions {
  status: number
  /** A form, or what JSON makes of it. */
  body?: URLSearchParams | unknown
  headers?: Record<string, string>
}

/** Calls through `send`, holds every answer to its status, and keeps the refusals. */
export function createCaller(send: Send) {
  const refusals: WireResponse[] = []

  async function call(
    method: string,
    url: string,
    { status, body, headers = {} }: CallOptions
  ): Promise<WireResponse> {
    const isForm = body instanceof URLSearchParams
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
    const ask = () =>
      send({
        method,
        url,
        headers: { ...(body !== undefined && { 'content-type': type }), ...headers },
        body: body === undefined || isForm ? body?.toString() : JSON.stringify(body)
      })
    let answer = await ask()
    // A machine under load: whoever is told to come back does so.
    for (let tries = 0; answer.status === 503 && tries < PATIENCE; tries += 1) {
      await setTimeout(Number(answer.headers['retry-after'] ?? 1) * 1000)
      answer = await ask()
    }
    if (answer.status !== status) {
      throw new Error(`${method} ${url}: ${answer.status}, not ${status}: ${answer.body}`)
    }
    if (answer.status >= 400) refusals.push(answer)
    return answer
  }

  return { call, refusals }
}

export type Call = ReturnType<typeof createCaller>['call']

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
