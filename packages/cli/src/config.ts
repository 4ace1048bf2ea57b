import { readFileSync } from 'node:fs'
import { CommandError, EXIT } from './failures.ts'

export interface Config {
  /** The platform to talk to; that of the last login when it is not set. */
  url: string | undefined
  profileFile: string | undefined
  /** Read when they are needed, so that a file that is missing is told by the command that needs it. */
  apiKey: () => string | undefined
  pipelineKey: () => string | undefined
}

/** The variables of the command line. Each secret may come as `NAME_FILE` too. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const value = (name: string) => env[name] || undefined
  const secret = (name: string) => () => {
    const file = value(`${name}_FILE`)
    return value(name) ?? (file === undefined ? undefined : readSecret(file))
  }
  return {
    url: value('FIELDGATE_URL'),
    profileFile: value('FIELDGATE_CONFIG'),
    apiKey: secret('FIELDGATE_API_KEY'),
    pipelineKey: secret('FIELDGATE_PIPELINE_KEY')
  }
}

/** What a file holds, without the line break that editors leave at its end. */
export function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`, EXIT.usage)
  }
}
