import { AppError } from '@fieldgate/errors'
import { describe, expect, it } from 'vitest'
import { readXml } from './xml-reader.ts'

const fail = async (input: string | Buffer) => {
  const error = await readXml(input).then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
const siblings = (count: number) => `<a>${'<b/>'.repeat(count)}</a>`
const withAttributes = (count: number) =>
  `<a ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')}/>`
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><a>&l9;</a>`
const QUADRATIC = `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(50_000)}">]><a>${'&e;'.repeat(5_000)}</a>`

describe('readXml', () => {
  it('gives names, attributes, children and text as they were written', async () => {
    const root = await readXml('<?xml version="1.0" encoding="utf-8"?>\n<a n="1">t<b>007</b>u<b/></a>\n')
    expect(root).toMatchObject({ name: 'a', attributes: new Map([['n', '1']]), text: 'tu' })
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([
      ['b', '007'],
      ['b', '']
    ])
  })

  it.each([
    ['the five entities and character references', '<a>a&lt;b&gt;&amp;&quot;&apos;&#233;</a>', 'a<b>&"\'é'],
    ['CDATA as text', '<a>x<![CDATA[<b>&]]>y</a>', 'x<b>&y'],
    ['comments as nothing', '<a>x<!-- no -->y</a>', 'xy'],
    ['line ends as line feeds', '<a>x\r\ny</a>', 'x\ny'],
    ['a byte order mark', Buffer.from('\ufeff<a>é</a>'), 'é'],
    ['a character cut by a slice', `<a>${'x'.repeat(8188)}😀</a>`, `${'x'.repeat(8188)}😀`],
    ['a long attribute', `<a b="${'x'.repeat(900_000)}">t</a>`, 't']
  ])('reads %s', async (_what, input, text) => {
    expect((await readXml(input)).text).toBe(text)
  })

  it('takes the names of Object.prototype for names like any other', async () => {
    const root = await readXml('<__proto__ constructor="1" __proto__="2"><constructor/></__proto__>')
    expect(root.name).toBe('__proto__')
    expect([...root.attributes]).toEqual([
      ['constructor', '1'],
      ['__proto__', '2']
    ])
    expect(root.children[0]!.name).toBe('constructor')
    expect(Object.getPrototypeOf(root)).toBe(Object.prototype)
  })

  it('takes XInclude for an element like any other, and fetches nothing', async () => {
    const root = await readXml(
      '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></a>'
    )
    expect(root.children).toMatchObject([{ name: 'xi:include', text: '', children: [] }])
  })

  it('reads what stands exactly at the limits', async () => {
    for (const input of [nested(32), siblings(9_999), withAttributes(64)]) await readXml(input)
  })

  it('lets other work run while it reads', async () => {
    let turns = 0
    const count = setInterval(() => turns++, 0)
    await readXml(`<a>${'x'.repeat(2_000_000)}</a>`)
    clearInterval(count)
    expect(turns).toBeGreaterThan(1)
  })

  it.each([
    ['an external entity in a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an external entity on the net', '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]><a>&x;</a>'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><a/>'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>'],
    ['a billion laughs', LAUGHS],
    ['a quadratic blow-up', QUADRATIC],
    ['a DOCTYPE alone', '<!DOCTYPE a><a/>']
  ])('refuses %s', async (_what, input) => {
    expect(await fail(input)).toMatchObject({ kind: 'invalid', code: 'xml_doctype_refused' })
  })

  it.each([
    ['a style sheet', '<?xml-stylesheet href="x.xsl"?><a/>', 'xml_instruction_refused'],
    ['an instruction inside', '<a><?php echo 1 ?></a>', 'xml_instruction_refused'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'xml_version_unsupported'],
    ['UTF-16 declared', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'xml_not_utf8'],
    ['UTF-7 declared', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'xml_not_utf8'],
    ['ISO-8859-1 declared', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'xml_not_utf8'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<a/>')]), 'xml_not_utf8'],
    ['UTF-16 without its mark', utf16('<a/>'), 'xml_malformed'],
    [
      'bytes that are not UTF-8',
      Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e]),
      'xml_not_utf8'
    ],
    ['half a surrogate pair', '<a>\ud800x</a>', 'xml_not_utf8'],
    ['100,000 levels', nested(100_000), 'xml_too_deep'],
    ['33 levels', nested(33), 'xml_too_deep'],
    ['10,001 elements', siblings(10_000), 'xml_too_many_elements'],
    ['40,000 attributes', withAttributes(40_000), 'xml_too_many_attributes'],
    ['65 attributes', withAttributes(65), 'xml_too_many_attributes'],
    ['one attribute 65 times', `<a ${'b="1" '.repeat(65)}/>`, 'xml_too_many_attributes']
  ])('refuses %s', async (_what, input, code) => {
    expect(await fail(input)).toMatchObject({ kind: 'invalid', code })
  })

  it.each([
    ['nothing', ''],
    ['white space only', ' \n '],
    ['JSON', '{"a":1}'],
    ['a repeated attribute', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a < in an attribute', '<a b="<"/>'],
    ['an unclosed element', '<a><b></b>'],
    ['an unclosed tag', '<a'],
    ['an unclosed CDATA section', '<a><![CDATA[x</a>'],
    ['an unclosed comment', '<a><!-- x</a>'],
    ['mismatched tags', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text before the root', 'x<a/>'],
    ['text behind the root', '<a/>x'],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>'],
    ['NUL', '<a>\u0000</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to NUL', '<a>&#0;</a>'],
    ['a reference to a control character', '<a>&#x1;</a>'],
    ['a reference to a surrogate', '<a>&#xD800;</a>'],
    ['an entity nobody declared', '<a>&nbsp;</a>'],
    ['an entity named as a property', '<a>&constructor;</a>'],
    ['a prefix bound to nothing', '<x:a/>'],
    ['an attribute with a prefix bound to nothing', '<a x:b="1"/>']
  ])('refuses %s', async (_what, input) => {
    expect(await fail(input)).toMatchObject({ kind: 'invalid', code: 'xml_malformed' })
  })
})
