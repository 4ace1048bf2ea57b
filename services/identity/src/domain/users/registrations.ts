import type { Authorship } from '@fieldgate/audit'
import { passwordIsName, registrationClosed } from '../errors.ts'
import { isPasswordOfName } from './password-rules.ts'
import type { Passwords } from './passwords.ts'
import { newUser, type User, type UserId } from './user.ts'
import type { UserStore } from './users.ts'

interface RegistrationsOptions {
  store: Pick<UserStore, 'insert'>
  passwords: Passwords
  isOpen: boolean
  now: () => Date
  newId: () => UserId
}

export type Registrations = ReturnType<typeof createRegistrations>

/** Sign-up by oneself: always as a member, who sees nothing but what it makes. */
export function createRegistrations({ store, passwords, isOpen, now, newId }: RegistrationsOptions) {
  return {
    async register({ name, password }: { name: string; password: string }, by: Authorship): Promise<User> {
      if (!isOpen) throw registrationClosed()
      if (isPasswordOfName(password, name)) throw passwordIsName()
      const passwordHash = await passwords.hash(password)
      const user = newUser({ id: newId(), name, role: 'member', passwordHash, demo: false }, now())
      await store.insert(user, by)
      return user
    }
  }
}
