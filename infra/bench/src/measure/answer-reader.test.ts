import { describe, expect, it } from 'vitest'
import { createAnswerReader } from './answer-reader.ts'

const ANSWER = 'HTTP/1.1 201 Created\r\nContent-Length: 5\r\nx-other: 1\r\n\r\nhello'
const bytes = (text: string) => Buffer.from(text)

describe('an answer reader', () => {
  it('gives the status when an answer is whole, wherever it is cut', () => {
    for (let cut = 1; cut < ANSWER.length; cut++) {
      const read = createAnswerReader()
      expect(read(bytes(ANSWER.slice(0, cut)))).toBeUndefined()
      expect(read(bytes(ANSWER.slice(cut)))).toBe('201')
    }
  })

  it('reads one answer after the other', () => {
    const read = createAnswerReader()
    const empty = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n'
    expect([ANSWER, empty, ANSWER].map((text) => read(bytes(text)))).toEqual(['201', '503', '201'])
  })

  it('refuses an answer whose length it cannot know', () => {
    expect(() => createAnswerReader()(bytes('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without Content-Length')
  })
})
