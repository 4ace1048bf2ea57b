import { readXml, type XmlElement } from '@fieldgate/representations'
import { describe, expect, it } from 'vitest'
import { type DocumentObject, parseDocument } from '#domain/document'
import { toGatewayXml, toMessageXml } from './xml-answer.ts'

const body = (json: string) =>
  toGatewayXml(parseDocument(json) as DocumentObject).replace(/^.*<response>(.*)<\/response>$/s, '$1')

describe('answer in XML', () => {
  it.each([
    [
      'numbers with their digits',
      '{"n":12345678901234567890,"m":230.50}',
      '<n>12345678901234567890</n><m>230.50</m>'
    ],
    ['booleans in lower case', '{"on":true,"off":false}', '<on>true</on><off>false</off>'],
    ['null as an empty element', '{"nil":null}', '<nil></nil>'],
    ['objects as elements', '{"a":{"b":{"c":1}}}', '<a><b><c>1</c></b></a>'],
    ['a list in device and item', '{"a":[1,"x"]}', '<a><device><item>1</item><item>x</item></device></a>'],
    [
      'booleans of a list as Python',
      '{"a":[true,false,null]}',
      '<a><device><item>True</item><item>False</item><item></item></device></a>'
    ],
    ['an empty list as an empty device', '{"a":[]}', '<a><device></device></a>'],
    ['a list further down in item alone', '{"a":{"b":[1]}}', '<a><b><item>1</item></b></a>'],
    ['a list in a list', '{"a":[[1]]}', '<a><device><item><item>1</item></item></device></a>'],
    ['a name of digits with n', '{"12":1}', '<n12>1</n12>'],
    ['blanks in names as _', '{"real power":1}', '<real_power>1</real_power>'],
    ['names in other scripts', '{"kéy":1,"名":2}', '<kéy>1</kéy><名>2</名>'],
    [
      'what cannot be a name in an attribute',
      '{"1st":1,"":2,"@id":3}',
      '<key name="1st">1</key><key name="">2</key><key name="@id">3</key>'
    ],
    ['a prefix no one declares in an attribute', '{"xsi:nil":1}', '<key name="xsi:nil">1</key>'],
    [
      'names of the builder in an attribute',
      '{"#text":1,":@":2,"?xml":3}',
      '<key name="#text">1</key><key name=":@">2</key><key name="?xml">3</key>'
    ],
    [
      'the names of Object.prototype',
      '{"__proto__":1,"constructor":2}',
      '<__proto__>1</__proto__><constructor>2</constructor>'
    ]
  ])('writes %s', (_what, json, expected) => {
    expect(body(json)).toBe(expected)
  })

  it.each(['a<b>&"\'', ']]>', '<!--', '&amp;', 'x\r\ny\tz', '😀é', '$& $1'])(
    'carries %j as text and as a name',
    async (text) => {
      const xml = toGatewayXml({ value: text, [`1${text}`]: 'named' })
      const { children } = await readXml(xml)
      expect(children[0]!.text).toBe(text)
      expect(nameOf(children[1]!)).toBe(`1${text}`)
    }
  )

  it('writes U+FFFD for what XML has no character for', async () => {
    const { children } = await readXml(toGatewayXml({ value: 'a\u0001\u001b\uffff', 'a\u0001': 'named' }))
    expect(children[0]!.text).toBe('a\ufffd\ufffd\ufffd')
    expect(children[1]!.name).toBe('key')
  })

  it('writes what is nested as deep as may be', async () => {
    const json = `{"a":${'['.repeat(31)}${']'.repeat(31)}}`
    expect(body(json)).toContain('<item>'.repeat(30))
  })

  it('tells what was done, and with what', () => {
    const xml = toMessageXml('Gateway added', { gatewayID: 'a', devices: [] })
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8" ?><response><message>Gateway added</message>' +
        '<data><gatewayID>a</gatewayID><devices><device></device></devices></data></response>'
    )
  })
})

const nameOf = ({ attributes }: XmlElement) => attributes.get('name')
