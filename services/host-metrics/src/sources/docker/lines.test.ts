import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function read(chunks: Buffer[], maxLength = 100): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(Readable.from(chunks), maxLength)) lines.push(line)
  return lines
}

describe('lines', () => {
  it('come whole, however the stream is cut', async () => {
    const bytes = Buffer.from('{"a":"ü"}\n{"b":2}\n')
    const single = Array.from(bytes, (byte) => Buffer.from([byte]))
    expect(await read(single)).toEqual(['{"a":"ü"}', '{"b":2}'])
    expect(await read([bytes])).toEqual(['{"a":"ü"}', '{"b":2}'])
  })

  it('leave out one that never ended', async () => {
    expect(await read([Buffer.from('whole\ncut')])).toEqual(['whole'])
  })

  it('end with an error when one does not stop growing', async () => {
    const endless = Array.from({ length: 50 }, () => Buffer.from('xxx'))
    await expect(read(endless, 100)).rejects.toThrow('longer than 100')
  })
})
