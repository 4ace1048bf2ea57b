import { unwrap } from '@fieldgate/sdk'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { printItem } from '../output.ts'
import { connect, sessionOf, urlOf } from '../platform.ts'
import { formatOf } from './arguments.ts'

/** Who one is. */
export function addAccount(program: Command, context: Context): void {
  program
    .command('login')
    .description('sign in, and stay signed in on this computer')
    .argument('[url]', 'the platform')
    .option('-u, --user <name>', 'user name')
    .action(async (url: string | undefined, { user }: { user?: string }) => {
      const baseUrl = await urlOf(
        url === undefined ? context : { ...context, config: { ...context.config, url } }
      )
      const name = user ?? (await context.ask('User name: '))
      const password = await context.ask('Password: ', { secret: true })
      await context.profile.exclusively(() => sessionOf(context, baseUrl).signIn(name, password))
      context.stdout.write(`Signed in at ${baseUrl} as ${name}.\n`)
    })

  program
    .command('logout')
    .description('end the session of this computer')
    .action(async () => {
      const session = sessionOf(context, await urlOf(context))
      if (await session.resume()) await context.profile.exclusively(session.signOut)
      context.stdout.write('Signed out.\n')
    })

  program
    .command('whoami')
    .description('who calls, with role, scopes and limits')
    .action(async (_options, command: Command) => {
      const fieldgate = await connect(context)
      printItem(context, formatOf(command), await unwrap(fieldgate.GET('/api/v1/me')))
    })
}
