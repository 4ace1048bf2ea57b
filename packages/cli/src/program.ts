import tab from '@bomb.sh/tab/commander'
import { Command, CommanderError, Option } from 'commander'
import { addAccount } from './commands/account.ts'
import { addApiKeys } from './commands/api-keys.ts'
import { addAudit } from './commands/audit.ts'
import { addCommands } from './commands/commands.ts'
import { addDoctor } from './commands/doctor.ts'
import { addGateways } from './commands/gateways.ts'
import { addPipelines } from './commands/pipelines.ts'
import { addReadings } from './commands/readings.ts'
import { addRecords } from './commands/records.ts'
import { addSigningKeys } from './commands/signing-keys.ts'
import { addSimulate } from './commands/simulate.ts'
import { addUsers } from './commands/users.ts'
import type { Context } from './context.ts'
import { describeFailure, EXIT } from './failures.ts'

const NOTES = `
Exit codes:
  0 done   1 failed   2 wrong usage   3 not signed in   4 not allowed   5 not found
  6 conflict   7 refused   8 not available just now   130 interrupted

Environment:
  FIELDGATE_URL            the platform, for example https://fieldgate.example
  FIELDGATE_API_KEY        a key to call with, in place of a login
  FIELDGATE_PIPELINE_KEY   the key of a device, for what a device may do
  FIELDGATE_CONFIG         the file the login is kept in
  The keys may come as NAME_FILE too, the path of a file that holds them.

Completion:  source <(fieldgate complete bash)`

/** Every command, with what it needs of the world in `context`. */
function createProgram(context: Context): Command {
  const program = new Command('fieldgate')
    .description('The command line of a Fieldgate platform.')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', NOTES)
    .showHelpAfterError('`--help` tells more.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text)
    })
  addAccount(program, context)
  addGateways(program, context)
  addPipelines(program, context)
  addReadings(program, context)
  addCommands(program, context)
  addRecords(program, context)
  addApiKeys(program, context)
  addUsers(program, context)
  addAudit(program, context)
  addSigningKeys(program, context)
  addSimulate(program, context)
  addDoctor(program, context)
  tab(program)
  return program
}

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' })
    return context.signal.aborted ? EXIT.interrupted : EXIT.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (context.signal.aborted) return EXIT.interrupted
    // Who reads has read enough, as `| head` does.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return EXIT.done
    const { message, exitCode } = describeFailure(error)
    context.stderr.write(`${message}\n`)
    return exitCode
  }
}
