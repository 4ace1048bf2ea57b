import {
  apiKey,
  type Credentials,
  createFieldgate,
  createSession,
  type Fieldgate,
  pipelineKey,
  type Session
} from '@fieldgate/sdk'
import { readSecret } from './config.ts'
import type { Context } from './context.ts'
import { CommandError, EXIT } from './failures.ts'

const DEFAULT_URL = 'http://localhost:8000'

/** The platform to talk to: FIELDGATE_URL, else that of the last login, else one on this computer. */
export async function urlOf({ config, profile }: Context): Promise<string> {
  const url = config.url ?? (await profile.url()) ?? DEFAULT_URL
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CommandError(`${url} is no URL such as https://fieldgate.example.`, EXIT.usage)
  return url
}

/** The session that `login` began and every later command goes on with. */
export const sessionOf = ({ profile, send }: Context, baseUrl: string): Session =>
  createSession({
    baseUrl,
    send,
    store: profile.signInAt(baseUrl),
    exclusively: profile.exclusively
  })

/** FIELDGATE_API_KEY, or whoever signed in; undefined: nobody did. */
export async function credentialsOf(context: Context, baseUrl: string): Promise<Credentials | undefined> {
  const key = context.config.apiKey()
  if (key !== undefined) return apiKey(key)
  // Nothing is written where there is nothing to renew.
  if (!(await context.profile.signInAt(baseUrl).load())) return undefined
  const session = sessionOf(context, baseUrl)
  return (await session.resume()) ? session : undefined
}

/** A client that calls as FIELDGATE_API_KEY, or as whoever signed in. */
export async function connect(context: Context): Promise<Fieldgate> {
  const baseUrl = await urlOf(context)
  const credentials = await credentialsOf(context, baseUrl)
  if (!credentials) {
    throw new CommandError(
      `Nobody is signed in at ${baseUrl}. \`fieldgate login\`, or set FIELDGATE_API_KEY.`,
      EXIT.notSignedIn
    )
  }
  return createFieldgate({ baseUrl, send: context.send, credentials })
}

/** The same for what a device may do too: by its key, where one is given. */
export async function connectAsDevice(
  context: Context,
  { keyFile, askKey }: DeviceOptions
): Promise<Fieldgate> {
  const key = await deviceKey(context, { keyFile, askKey })
  if (key === undefined) return connect(context)
  return createFieldgate({
    baseUrl: await urlOf(context),
    send: context.send,
    credentials: pipelineKey(key)
  })
}

export interface DeviceOptions {
  keyFile?: string | undefined
  askKey?: boolean | undefined
}

async function deviceKey({ config, ask }: Context, { keyFile, askKey }: DeviceOptions) {
  if (keyFile !== undefined) return readSecret(keyFile)
  return askKey ? ask('Pipeline key: ', { secret: true }) : config.pipelineKey()
}
