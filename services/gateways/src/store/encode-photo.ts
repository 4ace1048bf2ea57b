import { photoUnreadable } from '#domain/errors'
import type { PhotoType } from '#domain/photo'
import type { EncodePhoto } from '#domain/photos'

/** A bomb of few bytes and many pixels is refused before it is unpacked. */
const MAX_PIXELS = 24_000_000

const FORMAT = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/gif': 'gif'
} as const satisfies Record<PhotoType, string>

/** Loaded with the first photo: a platform without photos need not hold the library, which is large. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // A cache of other people's images is of no use here, and takes memory.
  sharp.cache(false)
  return sharp
}

/** The first frame, turned upright, in the same format; metadata and whatever is hung on the file stay behind. */
export const encodePhoto: EncodePhoto = async (bytes, type) => {
  const sharp = await loadSharp()
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  try {
    return await image.autoOrient().toFormat(FORMAT[type]).toBuffer()
  } catch {
    throw photoUnreadable()
  }
}
