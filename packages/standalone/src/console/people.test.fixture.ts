import { type Fieldgate, type Schema, unwrap } from '@fieldgate/sdk'

type Role = Schema<'CreateUser'>['role']

/** Somebody new of a role, who can sign in. */
export async function makePerson(fieldgate: Fieldgate, role: Role) {
  const person = { username: `${role}-${crypto.randomUUID().slice(0, 8)}`, password: 'a long enough phrase' }
  await unwrap(
    fieldgate.POST('/api/v1/users', { body: { name: person.username, password: person.password, role } })
  )
  return person
}
