import { randomBytes } from 'node:crypto'

/** The secrets that went through the stack, by what they are: none may be found anywhere afterwards. */
export function createCanaries() {
  const values = new Map<string, string>()

  function keep(name: string, value: string): string {
    values.set(name, value)
    return value
  }

  return {
    keep,

    /** A new one of 22 characters, or fewer. */
    make: (name: string, length = 22) => keep(name, randomBytes(32).toString('base64url').slice(0, length)),

    /** The names of those that `text` holds, as they are or as a URL, a dump or Basic would write them. */
    foundIn: (text: string) =>
      [...values]
        .filter(([, value]) => writings(value).some((form) => text.includes(form)))
        .map(([name]) => name),

    count: () => values.size
  }
}

export type Canaries = ReturnType<typeof createCanaries>

const writings = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString('hex')
]
