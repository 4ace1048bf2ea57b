import { timestamp } from 'drizzle-orm/pg-core'

/** A column of moments to the millisecond, as they go over the wire and as Date has them. */
export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
