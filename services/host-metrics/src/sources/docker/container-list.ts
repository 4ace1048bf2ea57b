import { type Static, Type } from 'typebox'
import Value from 'typebox/value'
import { type Container, type Health, isRunning } from '#domain/containers/container'

const MAX_CONTAINERS = 500
const MAX_SECONDS = 8_640_000_000_000

const ListedContainer = Type.Object({
  // It becomes part of a path: nothing but an id may get there.
  Id: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  Names: Type.Array(Type.String()),
  Image: Type.String(),
  State: Type.String(),
  /** For people, such as "Up 2 hours (healthy)". */
  Status: Type.String(),
  Created: Type.Integer({ minimum: 0, maximum: MAX_SECONDS }),
  Labels: Type.Optional(Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()]))
})

/** The containers in an answer to GET /containers/json, by name; what is not of its form is left out. */
export function toContainers(answer: unknown): Container[] {
  if (!Array.isArray(answer)) throw new Error('the engine did not answer with a list of containers')
  return (
    answer
      .filter((listed) => Value.Check(ListedContainer, listed))
      .map(toContainer)
      // Where there are too many, those that run go first.
      .sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)))
      .slice(0, MAX_CONTAINERS)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  )
}

const toContainer = (listed: Static<typeof ListedContainer>): Container => ({
  id: listed.Id,
  name: nameOf(listed),
  image: listed.Image,
  state: listed.State,
  health: healthOf(listed.Status),
  createdAt: new Date(listed.Created * 1000),
  labels: listed.Labels ?? {}
})

/** A name with a second slash is another container's link to this one. */
function nameOf({ Names, Id }: Static<typeof ListedContainer>): string {
  const own = Names.find((name) => name.lastIndexOf('/') === 0) ?? Names[0]
  return own?.replace(/^\//, '') ?? Id.slice(0, 12)
}

/** The list tells health in its words for people alone; all else of it stands in a document full of secrets. */
function healthOf(status: string): Health {
  const said = /\((?:health: )?(starting|healthy|unhealthy)\)$/.exec(status)?.[1]
  return (said as Health | undefined) ?? 'none'
}
