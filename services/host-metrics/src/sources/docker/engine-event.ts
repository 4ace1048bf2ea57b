import { type Static, Type } from 'typebox'
import Value from 'typebox/value'
import type { ContainerNews, Happening } from '#domain/containers/container-watch'

const EngineEvent = Type.Object({
  Action: Type.String(),
  Actor: Type.Object({
    ID: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    Attributes: Type.Object({
      name: Type.String(),
      image: Type.String(),
      exitCode: Type.Optional(Type.String({ pattern: '^[0-9]{1,10}$' }))
    })
  }),
  timeNano: Type.Number({ minimum: 0, maximum: 8_640_000_000_000_000_000 })
})

/** One line of Docker's event stream. Undefined for what only makes the list be read anew. */
export function readEngineEvent(line: string): ContainerNews | undefined {
  const event: unknown = JSON.parse(line)
  if (!Value.Check(EngineEvent, event)) throw new Error('the engine sent something else than an event')
  const what = happeningOf(event)
  if (!what) return undefined
  const { ID, Attributes } = event.Actor
  return {
    containerId: ID,
    containerName: Attributes.name,
    image: Attributes.image,
    ...what,
    occurredAt: new Date(Math.round(event.timeNano / 1e6))
  }
}

function happeningOf({
  Action,
  Actor
}: Static<typeof EngineEvent>): { happening: Happening; detail: string | null } | undefined {
  const health = /^health_status: (healthy|unhealthy)$/.exec(Action)?.[1]
  if (health) return { happening: 'health', detail: health }
  if (Action === 'die') return { happening: 'die', detail: Actor.Attributes.exitCode ?? null }
  if (Action === 'start' || Action === 'oom') return { happening: Action, detail: null }
  return undefined
}
