import type { Stack } from '../compose.ts'

/** The paths that a part of the stack took for those of requests, in the order of its log. */
export async function pathsSeenBy(stack: Stack, part: string): Promise<string[]> {
  const lines =
    part === 'nginx'
      ? await stack.compose('exec', '-T', 'nginx', 'cat', '/var/log/fieldgate/access.log')
      : await stack.compose('logs', '--no-color', '--no-log-prefix', part)
  return lines.split('\n').flatMap((line) => {
    const path = /"path":"([^"]*)"/.exec(line)?.[1]
    return path === undefined ? [] : [path]
  })
}
