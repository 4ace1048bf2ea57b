import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandError, EXIT } from './failures.ts'

interface Terminal {
  stdin: NodeJS.ReadStream
  stderr: NodeJS.WriteStream
  interrupt: () => void
}

/** Asks on stderr, so that what a command prints can be piped on. */
export const prompt =
  ({ stdin, stderr, interrupt }: Terminal) =>
  (question: string, { secret = false } = {}): Promise<string> =>
    new Promise((resolve, reject) => {
      stderr.write(question)
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
      const lines = createInterface({
        input: stdin,
        output: secret ? silent : stderr,
        terminal: stdin.isTTY
      })
      lines.once('line', (line) => {
        resolve(line)
        lines.close()
      })
      // In raw mode Ctrl-C comes here and not as a signal.
      lines.once('SIGINT', () => {
        interrupt()
        lines.close()
      })
      lines.once('close', () => {
        if (secret && stdin.isTTY) stderr.write('\n')
        reject(new CommandError('There is no answer to read.', EXIT.usage))
      })
    })
