import type { Media } from './media.ts'

const written = new WeakMap<object, Map<Media, Buffer>>()

/** The bytes of `answer` in a form: written once, and kept for as long as the route has the answer to give. */
export function writeOnce(answer: object, media: Media, write: () => string): Buffer {
  const forms = written.get(answer) ?? new Map<Media, Buffer>()
  written.set(answer, forms)
  const bytes = forms.get(media) ?? Buffer.from(write())
  forms.set(media, bytes)
  return bytes
}
