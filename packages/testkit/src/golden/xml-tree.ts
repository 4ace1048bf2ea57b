import { SaxesParser } from 'saxes'
import { sameMultiset } from './match.ts'

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlNode[]
}

/** The document as a tree; throws on anything ill-formed. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, text: '', children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', (chunk) => {
    open.at(-1)!.text += chunk
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0]!
}

/** Equal but for the order of children and the white space around text. */
export function sameXml(a: XmlNode, b: XmlNode): boolean {
  return (
    a.name === b.name &&
    a.text.trim() === b.text.trim() &&
    JSON.stringify(Object.entries(a.attributes).sort()) ===
      JSON.stringify(Object.entries(b.attributes).sort()) &&
    sameMultiset(a.children, b.children, sameXml)
  )
}
