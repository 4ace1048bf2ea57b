/** SQL: `keyHash` opens the row of `pipelines`, as its key or as the one before, whose time is not over. */
export const opensWith = (keyHash: string): string =>
  `(pipelines.key_hash = ${keyHash}
    or (pipelines.previous_key_hash = ${keyHash} and pipelines.previous_key_until > now()))`
