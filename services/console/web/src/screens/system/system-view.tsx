import { PageHeader } from '../../ui/page-header.tsx'
import { PlatformFacts } from './platform-facts.tsx'
import { RETENTION_CLASSES } from './retention-classes.ts'
import { RetentionPanel } from './retention-panel.tsx'
import { ServiceHealth } from './service-health.tsx'
import { SigningKeys } from './signing-keys.tsx'
import './system.css'

/** How the platform itself is, and what is kept of it for how long. */
export const SystemView = () => (
  <>
    <PageHeader title="System">
      <a href="/docs">API reference</a>
    </PageHeader>
    <PlatformFacts />
    <ServiceHealth />
    <section className="section" aria-labelledby="retention">
      <h2 id="retention">Retention</h2>
      <div className="retention">
        {RETENTION_CLASSES.map((kept) => (
          <RetentionPanel key={kept.name} kept={kept} />
        ))}
      </div>
    </section>
    <SigningKeys />
  </>
)
