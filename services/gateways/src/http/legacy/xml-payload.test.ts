import { readXml } from '@fieldgate/representations'
import { describe, expect, it } from 'vitest'
import { fromXml } from './xml-payload.ts'

const read = async (xml: string) => fromXml(await readXml(xml))

describe('payload in XML', () => {
  it.each([
    ['text as a string, without the white space around it', '<item><a> 007\n</a></item>', { a: '007' }],
    ['an empty element as null', '<item><a/><b></b><c> </c></item>', { a: null, b: null, c: null }],
    ['repeated elements as a list', '<item><a>1</a><b>2</b><a>3</a></item>', { a: ['1', '3'], b: '2' }],
    [
      'attributes as members with @',
      '<item x="1"><a y="2">t</a></item>',
      { '@x': '1', a: { '@y': '2', '#text': 't' } }
    ],
    ['text between elements as #text', '<item>x<a/>y</item>', { a: null, '#text': 'xy' }],
    [
      'prefixes as part of the name',
      '<item xmlns:p="u"><p:a>1</p:a></item>',
      { '@xmlns:p': 'u', 'p:a': '1' }
    ],
    ['a root of text alone as text', '<item>text</item>', 'text'],
    ['an empty root as nothing', '<item/>', {}],
    ['another root as nothing', '<gateway><gatewayID>a</gatewayID></gateway>', {}]
  ])('reads %s', async (_what, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })

  it('takes __proto__ for a member like any other', async () => {
    const payload = await read('<item><__proto__><gatewayID>a</gatewayID></__proto__></item>')
    expect(Object.keys(payload as object)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(payload)).toBe(Object.prototype)
  })
})
