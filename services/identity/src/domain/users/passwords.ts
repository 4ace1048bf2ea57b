/** Slow, salted hashes of passwords. Both refuse with `passwords_busy` rather than queue without end. */
export interface Passwords {
  hash: (password: string) => Promise<string>
  /** Without a hash, as for an unknown user: the same work, and false. */
  verify: (password: string, hash: string | undefined) => Promise<boolean>
}
