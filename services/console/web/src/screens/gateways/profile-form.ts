import type { Profile } from './gateway.ts'

/** What a form of a gateway says; throws, in words for who filled it in, where that is nothing. */
export function readProfile(form: FormData): Profile {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [lat, lon] = [text('lat'), text('lon')]
  if ((lat === '') !== (lon === ''))
    throw new Error('A location has a latitude and a longitude, or there is none.')
  return {
    name: text('name') || null,
    description: text('description') || null,
    location: lat === '' ? null : { lat: Number(lat), lon: Number(lon) },
    tags: tagsOf(text('tags')),
    metadata: metadataOf(text('metadata')),
    expectedIntervalSeconds: Number(text('expectedIntervalSeconds'))
  }
}

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
  )
]

function metadataOf(text: string): Profile['metadata'] {
  if (text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`The metadata is no JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('The metadata is a JSON object, such as {"installer": "Acme"}.')
  return value as Profile['metadata']
}
