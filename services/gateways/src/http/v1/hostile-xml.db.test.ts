import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test-app.test.fixture.ts'

const named = (name: string) => `<gateway><id>x</id><name>${name}</name></gateway>`
const declared = (declaration: string, body = named('&e;')) => `<!DOCTYPE gateway [${declaration}]>${body}`

describe('hostile XML', () => {
  const { send } = useTestApp()
  const post = (payload: string | Buffer, contentType = 'application/xml') =>
    send('POST', '/api/v1/gateways', { payload, headers: { 'content-type': contentType } })

  const cases: Array<[what: string, payload: string | Buffer, status?: number]> = [
    ['an external entity', declared('<!ENTITY e SYSTEM "file:///etc/passwd">')],
    ['an entity over HTTP', declared('<!ENTITY e SYSTEM "http://127.0.0.1:9/">')],
    ['a parameter entity', declared('<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;', named('x'))],
    ['a billion laughs', declared(`<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(9)}`, named('&b;'))],
    ['a quadratic blow-up', declared(`<!ENTITY a "${'x'.repeat(5_000)}">`, named('&a;'.repeat(5_000)))],
    ['an external DTD', `<!DOCTYPE gateway SYSTEM "http://127.0.0.1:9/x.dtd">${named('x')}`],
    ['a DOCTYPE alone', `<!DOCTYPE gateway>${named('x')}`],
    ['a stylesheet', `<?xml-stylesheet href="http://127.0.0.1:9/"?>${named('x')}`],
    [
      'an XInclude',
      '<gateway><id>x</id><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></gateway>'
    ],
    ['elements 20,000 deep', '<a>'.repeat(20_000)],
    ['20,000 attributes', `<gateway ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['an attribute twice', '<gateway a="1" a="2"><id>x</id></gateway>'],
    ['CDATA without an end', '<gateway><id><![CDATA[x</id></gateway>'],
    ['a comment without an end', '<gateway><!-- <id>x</id></gateway>'],
    ['tags that do not match', '<gateway><id>x</name></gateway>'],
    ['two roots', `${named('x')}${named('y')}`],
    ['junk before', `junk${named('x')}`],
    ['junk behind', `${named('x')}junk`],
    ['NUL', named('\u0000')],
    ['U+0001', named('\u0001')],
    ['a reference to NUL', named('&#0;')],
    ['a reference to half a surrogate', named('&#xD800;')],
    ['UTF-16 by its declaration', `<?xml version="1.0" encoding="UTF-16"?>${named('x')}`],
    ['ISO-8859-1 by its declaration', `<?xml version="1.0" encoding="ISO-8859-1"?>${named('x')}`],
    ['UTF-7 by its declaration', `<?xml version="1.0" encoding="UTF-7"?>${named('x')}`],
    ['UTF-16 by its bytes', Buffer.from(`\ufeff${named('x')}`, 'utf16le')],
    ['XML 1.1', `<?xml version="1.1"?>${named('x')}`],
    ['an entity that is not declared', named('&none;')],
    ['a prefix that is not bound', '<gateway><id>x</id><p:name>y</p:name></gateway>'],
    ['__proto__', '<gateway><id>x</id><__proto__>y</__proto__></gateway>'],
    [
      '__proto__ in metadata',
      '<gateway><id>x</id><metadata><entry key="__proto__">y</entry></metadata></gateway>'
    ],
    [
      'a prototype of a constructor in metadata',
      '<gateway><id>x</id><metadata><entry key="constructor"><entry key="prototype">y</entry></entry></metadata></gateway>'
    ],
    ['another root', '<gateways><id>x</id></gateways>'],
    ['an attribute of 900 kB', `<gateway a="${'x'.repeat(900_000)}"/>`, 413],
    ['a body over 256 KiB', named('x'.repeat(256 * 1024)), 413]
  ]
  it.each(cases)('is refused as a problem: %s', async (_what, payload, status = 400) => {
    const response = await post(payload)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.body).not.toMatch(/root:|node_modules| at \//)
    expect((await send('GET', '/api/v1/gateways?fields=id')).json().items).toEqual([])
  })

  it.each([
    ['CDATA as text', '<gateway><id>a</id><name><![CDATA[<b>&]]></name></gateway>', '<b>&'],
    ['a BOM', `\ufeff${named('n').replace('x', 'b')}`, 'n'],
    ['what looks like a number as text', named('007').replace('x', 'c'), '007']
  ])('is not %s', async (_what, payload, name) => {
    const response = await post(payload, 'text/xml; charset=utf-8')
    expect([response.statusCode, response.json().name]).toEqual([201, name])
  })

  it('is not metadata named as each object has some, which comes back in both forms', async () => {
    const metadata = { constructor: 'c', toString: 't', hasOwnProperty: 'h' }
    const entries = Object.entries(metadata).map(([key, value]) => `<entry key="${key}">${value}</entry>`)
    const made = await post(`<gateway><id>d</id><metadata>${entries.join('')}</metadata></gateway>`)
    expect([made.statusCode, made.json().metadata]).toEqual([201, metadata])
    const { body } = await send('GET', '/api/v1/gateways/d', { headers: { accept: 'application/xml' } })
    for (const name of Object.keys(metadata)) expect(body).toContain(`<entry key="${name}"`)
  })
})
