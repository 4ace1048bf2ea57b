import { describe, expect, it } from 'vitest'
import { photoTypeOf } from './photo.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('the type of a photo', () => {
  it.each([
    ['\x89PNG\r\n\x1a\nrest', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['GIF87a', 'image/gif'],
    ['GIF89a', 'image/gif']
  ])('is by its bytes: %j is %s', (head, type) => {
    expect(photoTypeOf(bytes(head))).toBe(type)
  })

  it.each([
    '',
    '<svg/>',
    '<?xml version="1.0"?><svg/>',
    ' \x89PNG\r\n\x1a\n',
    'RIFF\x00\x00\x00\x00WAVE',
    'II*\0',
    'GIF88a'
  ])('is none of ours: %j', (head) => {
    expect(() => photoTypeOf(bytes(head))).toThrow(
      expect.objectContaining({ code: 'photo_type_unsupported' })
    )
  })
})
