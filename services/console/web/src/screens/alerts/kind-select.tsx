import { SelectField } from '../../ui/select-field.tsx'
import { KINDS, type Kind } from './kinds.ts'
import { RULE_LABELS } from './rule.ts'

interface KindSelectProps {
  kind: Kind
  onChoose: (kind: Kind) => void
}

const ALL = Object.keys(KINDS) as Kind[]
const GROUPS = ['Fleet', 'Host', 'Containers'] as const

export const KindSelect = ({ kind, onChoose }: KindSelectProps) => (
  <SelectField
    label={RULE_LABELS.kind}
    value={kind}
    onChange={({ target }) => onChoose(ALL.find((one) => one === target.value) ?? kind)}
  >
    {GROUPS.map((group) => (
      <optgroup key={group} label={group}>
        {ALL.filter((one) => KINDS[one].group === group).map((one) => (
          <option key={one} value={one}>
            {KINDS[one].unit ? `${KINDS[one].words} …` : KINDS[one].words}
          </option>
        ))}
      </optgroup>
    ))}
  </SelectField>
)
