import { Field } from '../../ui/field.tsx'
import { KINDS, type Kind } from './kinds.ts'
import { RULE_LABELS, type RuleProfile } from './rule.ts'

interface KindFieldsProps {
  kind: Kind
  profile: Pick<RuleProfile, 'threshold' | 'target' | 'tag'>
}

/** What a rule of a kind asks besides: its limit, and what it is on. */
export function KindFields({ kind, profile: { threshold, target, tag } }: KindFieldsProps) {
  const { unit, target: one, needsTarget = false } = KINDS[kind]
  return (
    <>
      {unit !== undefined && (
        <Field
          label={`${RULE_LABELS.threshold}, in ${WORDS[unit] ?? unit}`}
          name="threshold"
          type="number"
          required
          min={0}
          max={1e9}
          step="any"
          defaultValue={threshold ?? ''}
        />
      )}
      {one !== undefined && (
        <Field
          label={`${RULE_LABELS.target} this ${one.toLowerCase()}`}
          name="target"
          maxLength={2048}
          required={needsTarget}
          defaultValue={target ?? ''}
          hint={needsTarget ? 'By its name.' : `Empty: each ${one.toLowerCase()}.`}
        />
      )}
      {one === 'Gateway' && (
        <Field
          label={RULE_LABELS.tag}
          name="tag"
          maxLength={64}
          defaultValue={tag ?? ''}
          hint="Instead of one gateway; empty: whatever its tags."
        />
      )}
    </>
  )
}

const WORDS: Readonly<Record<string, string>> = { s: 'seconds', '%': 'percent' }
