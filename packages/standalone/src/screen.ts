import { relative } from 'node:path'
import type { Platform } from './platform.ts'

/** What the terminal shows once the platform answers; the only secret it may hold is a published one. */
export function readyScreen(
  platform: Platform,
  { demo, seconds }: { demo: boolean; seconds: number }
): string {
  const { url, dataDirectory, databaseDirectory, adminPasswordFile, logFile } = platform
  const passwordFile = shortest(adminPasswordFile)
  const elsewhere = databaseDirectory !== undefined && !databaseDirectory.startsWith(dataDirectory)
  return [
    '',
    `  Fieldgate is ready (${seconds.toFixed(1)} s)`,
    '',
    `  URL      ${url}`,
    `  Health   ${url}/api/v1/health`,
    `  Data     ${dataDirectory}`,
    ...(elsewhere ? [`           the database is in ${databaseDirectory}, where its account can enter`] : []),
    `  Log      ${shortest(logFile)}`,
    ...(demo
      ? ['  Demo     admin / password123, user / userpass, metrics token my-secret-key']
      : [`  Sign in  admin, with the password in ${passwordFile}`]),
    '',
    '  Try it:',
    ...(demo
      ? [`    curl -u admin:password123 ${url}/api/data`]
      : [
          `    curl -d grant_type=password -d username=admin --data-urlencode password@${passwordFile} \\`,
          `      ${url}/api/v1/auth/tokens`
        ]),
    '',
    '  Ctrl-C stops it.',
    ''
  ].join('\n')
}

function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}
