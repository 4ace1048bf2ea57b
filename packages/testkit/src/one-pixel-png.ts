/** An image for whoever asks for one. */
export const ONE_PIXEL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNQ6jgDAAJGAXf1GcCGAAAAAElFTkSuQmCC',
  'base64'
)
