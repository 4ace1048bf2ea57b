import { type Static, Type } from 'typebox'

export type Traffic = Static<typeof Traffic>

/** How many requests a service answered in the last minute, and how many of them with a 5xx. */
export const Traffic = Type.Object({ answers: Type.Integer(), failures: Type.Integer() })
