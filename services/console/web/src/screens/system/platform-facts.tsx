import { useQuery } from '@tanstack/react-query'
import { Command } from '../../ui/command.tsx'
import { Details } from '../../ui/details.tsx'
import { Value } from '../../ui/value.tsx'
import { healthQuery } from './queries.ts'

const isSecure = location.protocol === 'https:'

/** Which platform this is, and by which door this page came. */
export function PlatformFacts() {
  const { data: health } = useQuery(healthQuery)
  return (
    <section className="section" aria-labelledby="platform">
      <h2 id="platform">Platform</h2>
      <Details
        items={[
          ['Version', <Value key="version" of={health?.version} />],
          ['Address', <code key="address">{location.origin}</code>],
          ['TLS', isSecure ? 'this page came over it' : 'not at this door: it ends elsewhere, if anywhere']
        ]}
      />
      {isSecure && (
        <>
          <p className="note">
            A browser does not tell a page when the certificate of the door ends. This does:
          </p>
          <Command text={`fieldgate doctor ${location.origin}`} />
        </>
      )}
    </section>
  )
}
