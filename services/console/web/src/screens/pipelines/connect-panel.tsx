import { useQuery } from '@tanstack/react-query'
import { Badge } from '../../ui/badge.tsx'
import { Command } from '../../ui/command.tsx'
import { Time } from '../../ui/time.tsx'
import type { LivePipeline } from './live-pipeline.ts'
import { type Pipeline, valuesText } from './pin.ts'
import { keyQuery } from './queries.ts'
import { SNIPPETS } from './snippets.ts'

interface ConnectPanelProps {
  pipeline: Pipeline
  live: LivePipeline
}

/** How a device sends its first value, and whether it has come. */
export function ConnectPanel({ pipeline, live }: ConnectPanelProps) {
  const { data: key } = useQuery(keyQuery(pipeline.id))
  const target = { origin: location.origin, id: pipeline.id, key: key ?? 'YOUR_KEY' }
  return (
    <section aria-labelledby="connect" className="connect">
      <h2 id="connect">Connect a device</h2>
      <Arrival pipeline={pipeline} live={live} />
      <p className="muted">
        {key === undefined
          ? 'Put the key of the pipeline in for YOUR_KEY. Whoever has lost it rotates it.'
          : 'The key is filled in; load the page anew and it is gone.'}
      </p>
      {SNIPPETS.map(({ name, write }) => (
        <details key={name} open={name === 'curl'}>
          <summary>{name}</summary>
          <Command text={write(target)} />
        </details>
      ))}
    </section>
  )
}

/** Waits for the first value before one's eyes. */
function Arrival({ pipeline: { pins: labels }, live: { pins, lastSeenAt } }: ConnectPanelProps) {
  return (
    <p role="status">
      {lastSeenAt === null ? (
        <Badge tone="warning">waiting for the first value …</Badge>
      ) : (
        <>
          <Badge tone="good">received</Badge> <Time at={lastSeenAt} />: {valuesText(labels, pins)}
        </>
      )}
    </p>
  )
}
