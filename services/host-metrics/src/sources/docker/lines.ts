import type { Readable } from 'node:stream'

/** The lines of `stream`; one that grows past `maxLength` ends it with an error. */
export async function* linesOf(stream: Readable, maxLength: number): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  let rest = ''
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    if (rest.length > maxLength) throw new Error(`a line is longer than ${maxLength} characters`)
    yield* lines
  }
}
