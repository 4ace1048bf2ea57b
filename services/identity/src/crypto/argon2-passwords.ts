import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordsBusy } from '#domain/errors'
import type { Passwords } from '#domain/users/passwords'
import { createGate } from './gate.ts'

/** Argon2id, the library's default, at the cost OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Half of libuv's four threads stay free for everything else; a full queue is about a second of work. */
const ROOM = { atOnce: 2, waiting: 48 }

export async function createArgon2Passwords(): Promise<Passwords> {
  const pass = createGate({ ...ROOM, full: passwordsBusy })
  const decoy = await hash(randomBytes(32), COST)
  return {
    hash: (password) => pass(() => hash(password, COST)),
    verify: (password, hashed) =>
      pass(async () => (await verify(hashed ?? decoy, password)) && hashed !== undefined)
  }
}
