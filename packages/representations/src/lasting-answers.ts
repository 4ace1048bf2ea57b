import type { Media } from './media.ts'
import { oncePer } from './once-per.ts'

const formsOf = oncePer((_answer: object) => new Map<Media, Buffer>())

/** The bytes of `answer` in a form: written once, and kept for as long as the route has the answer to give. */
export function writeOnce(answer: object, media: Media, write: () => string): Buffer {
  const forms = formsOf(answer)
  const bytes = forms.get(media) ?? Buffer.from(write())
  forms.set(media, bytes)
  return bytes
}
