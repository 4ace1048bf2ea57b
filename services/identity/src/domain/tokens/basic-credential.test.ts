import { describe, expect, it } from 'vitest'
import { parseBasic } from './basic-credential.ts'

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')

describe('a Basic credential', () => {
  it.each([
    ['name and password', base64('ada:secret'), { name: 'ada', password: 'secret' }],
    ['a colon in the password', base64('ada:a:b'), { name: 'ada', password: 'a:b' }],
    ['an empty password', base64('ada:'), { name: 'ada', password: '' }],
    ['an empty name', base64(':secret'), { name: '', password: 'secret' }],
    ['UTF-8', base64('zoë:pässwort'), { name: 'zoë', password: 'pässwort' }]
  ])('holds %s', (_name, token, expected) => {
    expect(parseBasic(token)).toEqual(expected)
  })

  it.each([
    ['no colon', base64('ada')],
    ['no base64', '%%%'],
    ['broken base64', base64('ada:secret').slice(0, -1)],
    ['a blank inside', `${base64('ada')} ${base64(':x')}`],
    ['bytes that are not UTF-8', base64(Buffer.from([0x61, 0x3a, 0xff]))],
    ['nothing', '']
  ])('is not one with %s', (_name, token) => {
    expect(parseBasic(token)).toBeUndefined()
  })
})
