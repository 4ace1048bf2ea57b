import { Type } from 'typebox'

export const StreamQuery = Type.Object({
  lastEventId: Type.Optional(
    Type.String({
      pattern: '^[0-9]{1,15}[.][0-9]{1,16}$',
      description: 'As the header Last-Event-ID, for clients that cannot send it; the header goes first.',
      examples: ['7.1767323045678000']
    })
  )
})

export const LiveEvents = Type.String({
  description: `Server-Sent Events. \`pins\` comes first: the latest values. Then a \`reading\` for each that is stored
and changes them. \`resync\` replaces what is not told one by one: more than 1,000 readings were missed, or older ones
came into the history; it has the latest values. The data of each is a Reading, the id tells its place:
\`<version>.<microseconds>\`. Sent back as Last-Event-ID, the stream goes on behind it without \`pins\`.`,
  examples: [
    'event: reading\nid: 7.1767323045678000\ndata: {"recordedAt":"2026-01-02T03:04:05.678Z","version":7,"ivp1":215}\n\n'
  ]
})
