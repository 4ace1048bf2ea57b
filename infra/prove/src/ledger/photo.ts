import sharp from 'sharp'

const CHANNELS = 3

/** An image whose pixels are `mark`, in the form in which the platform keeps images: it comes back byte for byte. */
export function photoOf(mark: string): Promise<Buffer> {
  const width = Math.ceil(mark.length / CHANNELS)
  const pixels = Buffer.from(mark.padEnd(width * CHANNELS))
  return sharp(pixels, { raw: { width, height: 1, channels: CHANNELS } })
    .png()
    .toBuffer()
}

export async function markIn(photo: Buffer): Promise<string> {
  return (await sharp(photo).raw().toBuffer()).toString().trimEnd()
}
