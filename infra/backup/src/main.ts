import { backUp, restore } from './cold-copy.ts'
import { dataDirectory } from './config.ts'

const USAGE = `Usage: npm run backup -- FOLDER
       npm run restore -- ARCHIVE

FIELDGATE_DATA (.fieldgate) is what is copied, and where it is put back.`

const [command, target] = process.argv.slice(2)

try {
  await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  if (target === undefined || (command !== 'backup' && command !== 'restore')) throw new Error(USAGE)
  if (command === 'backup') return say(`Backed up to ${await backUp(dataDirectory(), target)}`)
  await restore(target, dataDirectory())
  say(`Restored into ${dataDirectory()}`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
