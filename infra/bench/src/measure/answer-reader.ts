const HEAD_END = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: (\d+)/i
const STATUS_AT = 'HTTP/1.1 '.length

/**
 * Reads the answers of one connection, of which there is one at a time: gives the status when an answer is whole. Of a
 * body it looks at the length alone.
 */
export function createAnswerReader(): (bytes: Uint8Array) => string | undefined {
  let head = ''
  let status: string | undefined
  let missing = 0

  return (bytes) => {
    if (status === undefined) {
      const text = head + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
      const headEnd = text.indexOf(HEAD_END)
      head = headEnd === -1 ? text : ''
      if (headEnd === -1) return undefined
      const length = LENGTH.exec(text.slice(0, headEnd))?.[1]
      if (length === undefined) throw new Error(`An answer without Content-Length: ${text.slice(0, headEnd)}`)
      status = text.slice(STATUS_AT, STATUS_AT + 3)
      missing = headEnd + HEAD_END.length + Number(length) - text.length
    } else {
      missing -= bytes.length
    }
    if (missing > 0) return undefined
    const whole = status
    status = undefined
    return whole
  }
}
