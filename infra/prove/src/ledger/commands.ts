import type { Stored } from './judge.ts'
import { items } from './listing.ts'
import type { Site } from './site.ts'
import { outcomeOf } from './writers/commands.ts'

export interface Command {
  id: string
  name: string
  payload: { value: number }
  state: string
  /** What the acknowledgement said. */
  result: { mark: string; value: number } | null
}

/** Of those that are asked, the one that a user answers for. */
const BY_USER = 1

export async function commands(site: Site): Promise<Stored[]> {
  const lists = [...site.live, ...site.asked].map(async ({ id }) => {
    const all = await items<Command>(site, `/api/v1/pipelines/${id}/commands`)
    const isByUser = id === site.asked[BY_USER]!.id
    return all.flatMap((command) => foundIn(command, { pipeline: id, isByUser }))
  })
  return (await Promise.all(lists)).flat()
}

interface Asked {
  pipeline: string
  /** What devices do all the time is not audited. */
  isByUser: boolean
}

/** A command, and what is told of it: as which it has to stand there. */
export function foundIn(
  { id, name, payload, state, result }: Command,
  { pipeline, isByUser }: Asked
): Stored[] {
  const target = `${pipeline}/${id}`
  const made = { mark: name, value: payload.value, audited: { action: 'command.created', target } }
  if (!result) return [made]
  const value = state === outcomeOf(result.value) ? result.value : 0
  const audited = isByUser && { audited: { action: 'command.acknowledged', target } }
  return [made, { mark: result.mark, value, ...audited }]
}
