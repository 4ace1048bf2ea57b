import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import {
  xmlDoctypeRefused,
  xmlInstructionRefused,
  xmlMalformed,
  xmlNotUtf8,
  xmlTooDeep,
  xmlTooManyAttributes,
  xmlTooManyElements,
  xmlVersionUnsupported
} from './xml-errors.ts'

export interface XmlElement {
  /** As written, with its prefix. */
  name: string
  /** By name, as written: a Map, so that no name can reach a prototype. */
  attributes: Map<string, string>
  children: XmlElement[]
  /** The character data directly inside, CDATA included; where it stood between the children is not kept. */
  text: string
}

const MAX_DEPTH = 32
const MAX_ELEMENTS = 10_000
const MAX_ATTRIBUTES = 64
const SLICE_CHARACTERS = 8 * 1024

/**
 * The root element of a document from a stranger. Resolves no entity but the five of XML itself, fetches nothing,
 * and lets other work run between slices; whatever is ill-formed, foreign or too large is refused as `invalid`.
 */
export async function readXml(input: string | Buffer): Promise<XmlElement> {
  const source = typeof input === 'string' ? input : decode(input)
  if (!source.isWellFormed()) throw xmlNotUtf8()
  const { parser, document } = createTreeParser()
  for (let at = 0; at < source.length; at += SLICE_CHARACTERS) {
    if (at > 0) await setImmediate()
    parser.write(source.slice(at, at + SLICE_CHARACTERS))
  }
  parser.close()
  return document.children[0]!
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw xmlNotUtf8()
  }
}

/** The limits stand in the events, so that a hostile document is dropped at the first element too many. */
function createTreeParser() {
  const parser = new SaxesParser({ xmlns: true })
  const document = emptyElement('')
  const open = [document]
  const current = () => open.at(-1)!
  let elements = 0
  let attributes = 0

  const addText = (text: string) => {
    current().text += text
  }
  parser.on('text', (text) => {
    // White space around the root is text of no element.
    if (open.length > 1) addText(text)
  })
  parser.on('cdata', addText)
  parser.on('opentagstart', ({ name }) => {
    if (open.length > MAX_DEPTH) throw xmlTooDeep(MAX_DEPTH)
    if (++elements > MAX_ELEMENTS) throw xmlTooManyElements(MAX_ELEMENTS)
    attributes = 0
    const element = emptyElement(name)
    current().children.push(element)
    open.push(element)
  })
  parser.on('attribute', ({ name, value }) => {
    if (++attributes > MAX_ATTRIBUTES) throw xmlTooManyAttributes(MAX_ATTRIBUTES)
    current().attributes.set(name, value)
  })
  parser.on('closetag', () => void open.pop())

  parser.on('xmldecl', ({ version, encoding = 'UTF-8' }) => {
    if (version !== '1.0') throw xmlVersionUnsupported()
    if (encoding.toUpperCase() !== 'UTF-8') throw xmlNotUtf8()
  })
  parser.on('doctype', () => {
    throw xmlDoctypeRefused()
  })
  parser.on('processinginstruction', () => {
    throw xmlInstructionRefused()
  })
  parser.on('error', ({ message }) => {
    throw xmlMalformed(message)
  })
  return { parser, document }
}

const emptyElement = (name: string): XmlElement => ({ name, attributes: new Map(), children: [], text: '' })
