import { Type } from 'typebox'

/** A reading, and the pins that have a value behind it; without those any may have had one. */
export const EVENT_ID_PATTERN = '^([0-9]{1,15})[.]([0-9]{1,16})(?:[.]([0-9]{1,4}))?$'

export const StreamQuery = Type.Object({
  lastEventId: Type.Optional(
    Type.String({
      pattern: EVENT_ID_PATTERN,
      description: 'As the header Last-Event-ID, for clients that cannot send it; the header goes first.',
      examples: ['7.1767323045678000.1']
    })
  )
})

export const LiveEvents = Type.String({
  description: `Server-Sent Events. \`pins\` comes first: the latest values. Then a \`reading\` for each that is stored
and changes them; null in it says nothing of a pin. Where readings took values away, \`pins\` comes again behind them,
with the version of the last: the latest values, and null for a pin without one. \`resync\` has the same, and replaces
what is not told one by one: more than 1,000 readings were missed, or older ones came into the history. The data of
each is a Reading, the id tells its place: \`<version>.<microseconds>.<pins>\`, the last a number with a bit for each pin
that has a value. Sent back as Last-Event-ID, the stream goes on behind it without the \`pins\` to begin with.`,
  examples: [
    'event: reading\nid: 7.1767323045678000.1\ndata: {"recordedAt":"2026-01-02T03:04:05.678Z","version":7,"ivp1":215}\n\n'
  ]
})
