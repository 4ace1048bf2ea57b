import { eventually } from './stage/eventually.ts'

const ANSWER_WITHIN_MS = 15_000

/** Whatever is said to a question, but for a moment in which there is nobody to say it. */
export const answered = (
  url: string,
  headers: Readonly<Record<string, string>> = {},
  more: RequestInit = {}
): Promise<Response> =>
  eventually(async () => {
    const response = await fetch(url, { ...more, headers, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    if (response.status < 500) return response
    throw new Error(`${url} was answered ${response.status}: ${await response.text()}`)
  })

const CONFLICT = 409

/** What is answered to an order that is done once under its key, sent until it is done; undefined: it is refused. */
export const ordered = (
  url: string,
  body: object,
  headers: Readonly<Record<string, string>>
): Promise<Response | undefined> =>
  eventually(async () => {
    const order = { method: 'POST', body: JSON.stringify(body) }
    const response = await answered(url, { 'content-type': 'application/json', ...headers }, order)
    if (response.status === CONFLICT) throw new Error(`${url}: the order that went before is under way`)
    return response.ok ? response : undefined
  })

/** What stands at `url`, and the tag to overwrite it by. */
export async function look(url: string, headers: Readonly<Record<string, string>>) {
  const response = await answered(url, headers)
  const text = await response.text()
  const tag = response.headers.get('etag')
  if (!response.ok || !tag) throw new Error(`${url} was answered ${response.status}: ${text}`)
  return { tag, version: versionIn(tag), text }
}

/** What our tags begin with. */
const versionIn = (tag: string): number => Number(/^"(\d+)-/.exec(tag)![1])
