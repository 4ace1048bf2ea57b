import { type Schema, unwrap } from '@fieldgate/sdk'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { formatOf } from './arguments.ts'

const COLUMNS: Columns<Schema<'KeyRing'>['items'][number]> = {
  kid: ({ kid }) => kid,
  state: ({ state }) => state,
  made: ({ createdAt }) => createdAt,
  retired: ({ retiredAt }) => retiredAt
}

/** The keys that access tokens are signed with. */
export function addSigningKeys(program: Command, context: Context): void {
  const keys = program
    .command('signing-keys')
    .description('what access tokens are signed with (administrators)')

  keys
    .command('list')
    .description('the key ring')
    .action(async (_options, command: Command) => {
      const fieldgate = await connect(context)
      const { items } = await unwrap(fieldgate.GET('/api/v1/auth/signing-keys'))
      printItems(context, formatOf(command), items, COLUMNS)
    })

  keys
    .command('rotate')
    .description('sign with the next key from now on; no session ends by it')
    .action(async (_options, command: Command) => {
      const fieldgate = await connect(context)
      const { items } = await unwrap(fieldgate.POST('/api/v1/auth/signing-keys/rotations'))
      printItems(context, formatOf(command), items, COLUMNS)
    })
}
