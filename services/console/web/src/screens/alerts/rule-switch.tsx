import { useMutation } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { refreshRules, setRuleEnabled } from './changes.ts'
import type { Rule } from './rule.ts'

/** Lets a rule rest, and watch again. */
export function RuleSwitch({ rule: { id, name, enabled } }: { rule: Rule }) {
  const switching = useMutation({
    mutationFn: () => setRuleEnabled(id, !enabled),
    onSuccess: refreshRules
  })
  const action = enabled ? 'Disable' : 'Enable'
  return (
    <>
      <ProblemNotice error={switching.error} />
      <Button aria-label={`${action} ${name}`} busy={switching.isPending} onClick={() => switching.mutate()}>
        {action}
      </Button>
    </>
  )
}
