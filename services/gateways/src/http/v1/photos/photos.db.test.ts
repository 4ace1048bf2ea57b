import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

const AT = '/api/v1/gateways/g/photo'
const BOUNDARY = 'a-boundary'

const image = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff', side = 20) =>
  sharp({ create: { width: side, height: side, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'secret place' } })
    .toFormat(format)
    .toBuffer()

const form = (parts: ReadonlyArray<[headers: string, content: Buffer | string]>, boundary = BOUNDARY) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    ...parts.map(([headers, content]) =>
      Buffer.concat([
        Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n')
      ])
    ),
    Buffer.from(`--${BOUNDARY}--\r\n`)
  ])
})
const field = (name: string): [string, string] => [`Content-Disposition: form-data; name="${name}"`, 'x']
const filePart = (name = 'roof.png', type = 'image/png') =>
  `Content-Disposition: form-data; name="photo"; filename="${name}"\r\nContent-Type: ${type}`

describe('the photo of a gateway', () => {
  const test = useTestApp()
  const { send } = test
  const files = () => readdirSync(test.uploads)
  const put = (payload: Buffer, type = 'image/png') =>
    send('PUT', AT, { payload, headers: { 'content-type': type } })

  beforeEach(async () => void (await send('POST', '/api/v1/gateways', { payload: { id: 'g' } })))
  afterEach(async () => void (await send('DELETE', '/api/v1/gateways/g', { headers: { 'if-match': '*' } })))

  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('may be a %s, and is shown safely', async (format) => {
    const put1 = await put(await image(format), 'image/anything')
    expect([put1.statusCode, put1.headers.location, put1.body]).toEqual([201, AT, ''])
    const shown = await send('GET', AT)
    expect(shown.headers).toMatchObject({
      'content-type': `image/${format}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `inline; filename="photo.${format}"`
    })
    expect((await sharp(shown.rawPayload).metadata()).width).toBe(20)
    const headers = { 'if-none-match': String(shown.headers.etag) }
    expect((await send('GET', AT, { headers })).statusCode).toBe(304)
  })

  it('is drawn anew, without what was hung on the file', async () => {
    await put(Buffer.concat([await image('jpeg'), Buffer.from('<script>alert(1)</script>')]), 'image/jpeg')
    const shown = (await send('GET', AT)).rawPayload.toString('latin1')
    expect(shown).not.toMatch(/secret place|<script>/)
  })

  it('is kept under a name of ours, and one file at a time', async () => {
    const name = '../../etc/passwd%2e\u0000.png'
    const first = await send('PUT', AT, form([[filePart(name), await image('png')]]))
    expect(first.statusCode).toBe(201)
    const [file] = files()
    expect(file).toMatch(/^[0-9a-f-]{36}$/)
    expect((await put(await image('gif'))).statusCode).toBe(204)
    expect(files()).toHaveLength(1)
    expect(files()).not.toContain(file)
    expect((await send('DELETE', AT)).statusCode).toBe(204)
    expect(files()).toEqual([])
    expect((await send('DELETE', AT)).json().code).toBe('photo_not_found')
    expect((await send('GET', AT)).statusCode).toBe(404)
  })

  it.each([
    ['a way up', 'filename="../../etc/passwd"'],
    ['a way up in Windows', 'filename="..\\..\\windows\\win.ini"'],
    ['a way from the root', 'filename="/etc/passwd"'],
    ['a way up by its escapes', 'filename="%2e%2e%2f%2e%2e%2fetc%2fpasswd"'],
    ['a second name, which is a way up', `filename="roof.png"; filename*=UTF-8''..%2f..%2fetc%2fpasswd`],
    ['a NUL', 'filename="roof.php\0.png"'],
    ['5,000 characters', `filename="${'x'.repeat(5_000)}.png"`],
    ['no name', 'filename=""'],
    ['markup', 'filename="<script>alert(1)</script>.svg"']
  ])('has no name of its client: %s', async (_what, name) => {
    const part = `Content-Disposition: form-data; name="photo"; ${name}\r\nContent-Type: text/html`
    expect((await send('PUT', AT, form([[part, await image('png')]]))).statusCode).toBe(201)
    expect(files()).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])
    const shown = await send('GET', AT)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename="photo.png"'
    })
  })

  it.each(['/api/v1/gateways/g', '/api/data/g'])('goes with its gateway when %s is deleted', async (url) => {
    await put(await image('png'))
    await send('DELETE', url, { headers: { 'if-match': '*' } })
    expect(files()).toEqual([])
  })

  it('does not bump the version of the gateway', async () => {
    const { headers } = await send('GET', '/api/v1/gateways/g')
    await put(await image('png'))
    expect((await send('GET', '/api/v1/gateways/g')).headers.etag).toBe(headers.etag)
  })

  it('is written and removed only as its client saw it, where it says so', async () => {
    const headers = { 'content-type': 'image/png' }
    const putIf = async (condition: Record<string, string>) => {
      const sent = { payload: await image('png'), headers: { ...headers, ...condition } }
      return (await send('PUT', AT, sent)).statusCode
    }
    const tag = async () => String((await send('GET', AT)).headers.etag)
    expect(await putIf({ 'if-match': '*' })).toBe(412)
    expect(await putIf({ 'if-none-match': '*' })).toBe(201)
    expect(await putIf({ 'if-none-match': '*' })).toBe(412)
    const first = await tag()
    expect(await putIf({ 'if-match': `"1-x", ${first}` })).toBe(204)
    const second = await tag()
    expect(await putIf({ 'if-match': first })).toBe(412)
    for (const stale of [first, '"stale"', `W/${second}`]) {
      const refused = await send('DELETE', AT, { headers: { 'if-match': stale } })
      expect([refused.statusCode, refused.json().code]).toEqual([412, 'precondition_failed'])
    }
    expect([await tag(), files().length]).toEqual([second, 1])
    expect((await send('DELETE', AT, { headers: { 'if-match': second } })).statusCode).toBe(204)
    expect((await send('DELETE', AT, { headers: { 'if-match': second } })).statusCode).toBe(404)
  })

  it('is sent once to who has it', async () => {
    await put(await image('png'))
    const { etag, 'last-modified': modified } = (await send('GET', AT)).headers
    const past = new Date(Date.parse(String(modified)) - 1000).toUTCString()
    const statusOf = async (headers: Record<string, string>) =>
      (await send('GET', AT, { headers })).statusCode
    for (const tags of [String(etag), `W/${etag}`, '*', `"x", ${etag}`])
      expect(await statusOf({ 'if-none-match': tags })).toBe(304)
    expect(await statusOf({ 'if-modified-since': String(modified) })).toBe(304)
    expect(await statusOf({ 'if-modified-since': past })).toBe(200)
    expect(await statusOf({ 'if-none-match': '"x"', 'if-modified-since': String(modified) })).toBe(200)
  })

  it.each([
    ['application/json', '{'],
    ['application/xml', '<gateway'],
    ['text/plain', 'x'],
    ['image/svg+xml', '<svg/>'],
    ['', '']
  ])('is told what it may be where it comes as %j', async (contentType, payload) => {
    const options = contentType && { headers: { 'content-type': contentType }, payload }
    const response = await send('PUT', AT, options || {})
    expect(response.statusCode).toBe(415)
    expect(response.headers.accept).toBe('image/png, image/jpeg, image/webp, image/gif, multipart/form-data')
    expect(response.json().detail).toMatch(/image/i)
  })

  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const cases: Array<
    [string, () => Promise<{ headers: Record<string, string>; payload: Buffer | string }>, number, string]
  > = [
    [
      'an SVG',
      async () => ({ headers: { 'content-type': 'image/svg+xml' }, payload: SVG }),
      415,
      'photo_type_unsupported'
    ],
    ['an SVG called a PNG', async () => form([[filePart(), SVG]]), 415, 'photo_type_unsupported'],
    [
      'a TIFF',
      async () => ({ headers: { 'content-type': 'image/png' }, payload: await image('tiff') }),
      415,
      'photo_type_unsupported'
    ],
    [
      'an empty image',
      async () => ({ headers: { 'content-type': 'image/png' }, payload: '' }),
      415,
      'photo_type_unsupported'
    ],
    [
      'JSON',
      async () => ({ headers: { 'content-type': 'application/json' }, payload: '{}' }),
      415,
      'media_type_unsupported'
    ],
    [
      'plain text',
      async () => ({ headers: { 'content-type': 'text/plain' }, payload: 'x' }),
      415,
      'media_type_unsupported'
    ],
    [
      'half a PNG',
      async () => ({
        headers: { 'content-type': 'image/png' },
        payload: (await image('png')).subarray(0, 60)
      }),
      422,
      'photo_unreadable'
    ],
    [
      'half a JPEG',
      async () => {
        const whole = await image('jpeg', 800)
        return {
          headers: { 'content-type': 'image/jpeg' },
          payload: whole.subarray(0, whole.length / 2)
        }
      },
      422,
      'photo_unreadable'
    ],
    [
      'a bomb of pixels',
      async () => ({ headers: { 'content-type': 'image/png' }, payload: await image('png', 5_200) }),
      422,
      'photo_unreadable'
    ],
    [
      'an image over 2 MiB',
      async () => ({ headers: { 'content-type': 'image/png' }, payload: Buffer.alloc(2 * 1024 * 1024 + 1) }),
      413,
      'body_too_large'
    ],
    [
      'a file over 2 MiB',
      async () => form([[filePart(), Buffer.alloc(2 * 1024 * 1024 + 1)]]),
      413,
      'photo_too_large'
    ],
    [
      'a form without a file',
      async () => form([['Content-Disposition: form-data; name="a"', 'b']]),
      400,
      'photo_form_malformed'
    ],
    [
      'a form without a boundary',
      async () => ({ headers: { 'content-type': 'multipart/form-data' }, payload: 'x' }),
      400,
      'photo_form_malformed'
    ],
    [
      'two files',
      async () =>
        form([
          [filePart(), await image('png')],
          [filePart('other.gif'), await image('gif')]
        ]),
      400,
      'photo_form_malformed'
    ],
    [
      'a form of more than six parts',
      async () =>
        form([[filePart(), await image('png')], ...Array.from({ length: 6 }, (_, n) => field(`f${n}`))]),
      413,
      'photo_too_large'
    ],
    ['an empty file', async () => form([[filePart(), '']]), 415, 'photo_type_unsupported'],
    [
      'a PNG in Base64',
      async () =>
        form([
          [`${filePart()}\r\nContent-Transfer-Encoding: base64`, (await image('png')).toString('base64')]
        ]),
      415,
      'photo_type_unsupported'
    ],
    [
      'a form of another boundary than it says',
      async () => form([[filePart(), await image('png')]], 'another'),
      400,
      'photo_form_malformed'
    ],
    [
      'a part whose head does not end',
      async () => ({ ...form([]), payload: `--${BOUNDARY}\r\nX: ${'x'.repeat(100_000)}` }),
      400,
      'photo_form_malformed'
    ],
    [
      'a form in a form',
      async () =>
        form([
          ['Content-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=b', '--b--']
        ]),
      400,
      'photo_form_malformed'
    ],
    [
      'a form that is cut off',
      async () => ({ ...form([[filePart(), 'x']]), payload: `--${BOUNDARY}\r\n${filePart()}\r\n\r\nx` }),
      400,
      'photo_form_malformed'
    ]
  ]
  it.each(cases)('may not be %s', async (_what, request, status, code) => {
    const response = await send('PUT', AT, await request())
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(files()).toEqual([])
  })

  it('cannot be set where there is no gateway, and leaves no file', async () => {
    const headers = { 'content-type': 'image/png' }
    const response = await send('PUT', '/api/v1/gateways/none/photo', {
      payload: await image('png'),
      headers
    })
    expect([response.statusCode, response.json().code]).toEqual([404, 'gateway_not_found'])
    expect(files()).toEqual([])
  })
})
