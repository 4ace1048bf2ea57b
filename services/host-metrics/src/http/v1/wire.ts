import { closed } from '@fieldgate/types'
import { Type } from 'typebox'
import { timeInvalid } from '#domain/errors'

export const Id = Type.String({ format: 'uuid' })

export const Links = Type.Object({ self: Type.String() }, closed)

export const HostParams = Type.Object({ id: Type.String() })

/** The schema lets leap seconds pass, and Date does not. */
export function readTime(name: string, text: string): Date {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw timeInvalid(name)
  return time
}
