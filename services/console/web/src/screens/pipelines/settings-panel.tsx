import type { Versioned } from '../../editing/versioned.ts'
import { EditProfile } from './edit-profile.tsx'
import type { Pipeline } from './pin.ts'
import { UsagePanel } from './usage-panel.tsx'

interface SettingsPanelProps {
  pipeline: Versioned<Pipeline>
  mayWrite: boolean
}

export const SettingsPanel = ({ pipeline, mayWrite }: SettingsPanelProps) => (
  <div className="settings">
    {mayWrite && <EditProfile pipeline={pipeline} />}
    <UsagePanel id={pipeline.value.id} />
  </div>
)
