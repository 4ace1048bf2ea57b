import type { Send } from './requests.ts'

/** What a request is signed with. */
export interface Credentials {
  /** The header to send, or undefined to call as nobody. */
  header: () => Promise<readonly [name: string, value: string] | undefined>
  /** Asked after a 401: true when there is something newer to try once. */
  renew?: () => Promise<boolean>
}

/** A key of a person or a program: `fg_…`. */
export const apiKey = (key: string): Credentials => ({
  header: async () => ['authorization', `Bearer ${key}`]
})

/** The key of a device: it opens its own pipeline and nothing else. */
export const pipelineKey = (key: string): Credentials => ({ header: async () => ['x-pipeline-key', key] })

/** Signs each request; a 401 is tried once more with newer credentials, where there are any. */
export const signing =
  (send: Send, credentials: Credentials): Send =>
  async (request) => {
    const response = await send(await signed(request.clone(), credentials))
    if (response.status !== 401 || !(await credentials.renew?.())) return response
    await response.body?.cancel()
    return send(await signed(request, credentials))
  }

async function signed(request: Request, credentials: Credentials): Promise<Request> {
  const header = await credentials.header()
  if (header) request.headers.set(...header)
  return request
}
