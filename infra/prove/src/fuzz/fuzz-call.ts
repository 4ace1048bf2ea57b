/** One call as it was generated: plain data, so that it shrinks and can be written down. */
export interface FuzzCall {
  caller: CallerName
  /** Values for parameters of the path that stand in place of what is there. */
  segments: Readonly<Record<string, string>>
  query: ReadonlyArray<readonly [string, string]>
  headers: Readonly<Record<string, string>>
  precondition: 'standing' | 'none'
  body: FuzzBody | undefined
}

export interface FuzzBody {
  type: string
  /** Of what is no text, its bytes, one a character. */
  text: string
  isBytes?: boolean
}

export type CallerName = 'admin' | 'member' | 'device' | 'service' | 'client' | 'nobody' | 'forger'

/** What was sent of it. */
export interface SentCall {
  method: string
  url: string
  headers: Readonly<Record<string, string>>
  body: FuzzBody | undefined
}

/** The call as a line for a shell; who called stands in it as a variable. */
export function curlOf({ method, url, headers, body }: SentCall, caller: CallerName): string {
  const shown = Object.entries(headers).map(([name, value]) =>
    name === 'authorization'
      ? `-H "authorization: $${caller.toUpperCase()}"`
      : `-H ${quoted(`${name}: ${value}`)}`
  )
  const sent = body === undefined ? [] : [`--data-binary ${dataOf(body)}`]
  return ['curl', '-i', '-X', method, ...shown, ...sent, quoted(url)].join(' ')
}

/** A word of a shell holds no NUL. */
const dataOf = ({ text, isBytes }: FuzzBody): string =>
  isBytes ? `@<(base64 -d <<< ${Buffer.from(text, 'latin1').toString('base64')})` : quoted(text)

const CONTROL = /\p{Cc}/u

const quoted = (text: string): string =>
  CONTROL.test(text) ? `$'${escaped(text)}'` : `'${text.replaceAll("'", `'\\''`)}'`

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
