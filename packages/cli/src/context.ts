import type { Send } from '@fieldgate/sdk'
import type { Config } from './config.ts'
import { type ProfileStore, profileStore } from './profile.ts'
import { prompt } from './prompt.ts'

/** All that a command touches of the world around it. */
export interface Context {
  config: Config
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
  profile: ProfileStore
  send: Send
  /** Aborts when the user presses Ctrl-C. */
  signal: AbortSignal
  /** Asks a question; what is typed is not shown when it is a secret. */
  ask: (question: string, options?: { secret?: boolean }) => Promise<string>
}

export function systemContext(config: Config): Context {
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.once('SIGINT', interrupt)
  const { stdin, stdout, stderr } = process
  return {
    config,
    stdin,
    stdout,
    stderr,
    profile: profileStore(config.profileFile),
    send: fetch,
    signal: interrupted.signal,
    ask: prompt({ stdin, stderr, interrupt })
  }
}
