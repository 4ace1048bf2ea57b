import { and, eq, gt, or, sql } from 'drizzle-orm'
import type { Lock } from '#domain/readings/reading'
import { pipelines } from './schema.ts'

/** SQL: `keyHash` opens the row of `pipelines`, as its key or as the one before, whose time is not over. */
export const opensWith = (keyHash: string): string =>
  `(pipelines.key_hash = ${keyHash}
    or (pipelines.previous_key_hash = ${keyHash} and pipelines.previous_key_until > now()))`

/** The same for drizzle: the row that `lock` names, and opens. */
export const opens = ({ id, keyHash }: Lock) =>
  and(
    eq(pipelines.id, id),
    or(
      eq(pipelines.keyHash, keyHash),
      and(eq(pipelines.previousKeyHash, keyHash), gt(pipelines.previousKeyUntil, sql`now()`))
    )
  )
