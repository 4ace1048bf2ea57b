import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import { readSecret } from '../config.ts'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { formatOf, given, ifMatchOption, limitOption } from './arguments.ts'
import { list } from './list.ts'

type User = Schema<'User'>

const ROLES = ['viewer', 'operator', 'admin', 'member'] as const satisfies ReadonlyArray<User['role']>

const COLUMNS: Columns<User> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  role: ({ role }) => role,
  disabled: ({ disabled }) => disabled,
  made: ({ createdAt }) => createdAt
}

interface ChangeOptions {
  role?: User['role']
  disable?: boolean
  enable?: boolean
  newPassword?: boolean
  passwordFile?: string
  ifMatch: string
}

/** Who may sign in; for administrators. */
export function addUsers(program: Command, context: Context): void {
  const users = program.command('users').description('who may sign in (administrators)')

  users
    .command('list')
    .description('the users')
    .option('-q, --query <text>', 'a part of the name')
    .addOption(limitOption())
    .action(async ({ query: q, limit }: { query?: string; limit: number }, command: Command) => {
      const fieldgate = await connect(context)
      const items = await list(limit, (page) =>
        unwrap(fieldgate.GET('/api/v1/users', { params: { query: { ...given({ q }), ...page } } }))
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })

  users
    .command('create')
    .description('make a user; the password is asked for')
    .argument('<name>')
    .addOption(new Option('--role <role>', 'what the user may').choices(ROLES).default('member'))
    .option('--password-file <file>', 'the password, in a file')
    .action(
      async (
        name: string,
        { role, passwordFile }: { role: User['role']; passwordFile?: string },
        command: Command
      ) => {
        const fieldgate = await connect(context)
        const body = { name, role, password: await newPassword(context, passwordFile) }
        printItem(context, formatOf(command), await unwrap(fieldgate.POST('/api/v1/users', { body })))
      }
    )

  users
    .command('update')
    .description('change a user')
    .argument('<id>')
    .addOption(new Option('--role <role>', 'what the user may').choices(ROLES))
    .option('--disable', 'shut the user out')
    .addOption(new Option('--enable', 'let the user in again').conflicts('disable'))
    .option('--new-password', 'ask for a new password')
    .option('--password-file <file>', 'the new password, in a file')
    .addOption(ifMatchOption())
    .action(async (id: string, options: ChangeOptions, command: Command) => {
      const fieldgate = await connect(context)
      const changesPassword = options.newPassword || options.passwordFile !== undefined
      const body = {
        ...given({ role: options.role }),
        ...(options.disable && { disabled: true }),
        ...(options.enable && { disabled: false }),
        ...(changesPassword && { password: await newPassword(context, options.passwordFile) })
      }
      const headers = { 'if-match': options.ifMatch }
      const call = fieldgate.PATCH('/api/v1/users/{id}', { params: { path: { id } }, headers, body })
      printItem(context, formatOf(command), await unwrap(call))
    })

  users
    .command('delete')
    .description('remove a user')
    .argument('<id>')
    .addOption(ifMatchOption())
    .action(async (id: string, { ifMatch }: { ifMatch: string }) => {
      const fieldgate = await connect(context)
      const headers = { 'if-match': ifMatch }
      await unwrap(fieldgate.DELETE('/api/v1/users/{id}', { params: { path: { id } }, headers }))
      context.stdout.write(`Removed ${id}.\n`)
    })
}

/** Never an argument: those stand in the list of processes and in the history of the shell. */
const newPassword = async (context: Context, file: string | undefined): Promise<string> =>
  file === undefined ? context.ask('New password: ', { secret: true }) : readSecret(file)
