import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { createRule, refreshRules } from './changes.ts'
import type { RuleProfile } from './rule.ts'
import { RuleForm } from './rule-form.tsx'

const NOTHING: RuleProfile = {
  name: '',
  kind: 'gatewayOffline',
  threshold: null,
  target: null,
  tag: null,
  forSeconds: 60,
  enabled: true,
  webhookIds: []
}

export function NewRule() {
  const navigate = useNavigate()
  const creation = useMutation({
    mutationFn: (rule: RuleProfile) => createRule(rule),
    async onSuccess() {
      await refreshRules()
      await navigate({ to: '/app/alerts/rules' })
    }
  })
  return (
    <>
      <PageHeader title="New alert rule" />
      <RuleForm
        profile={NOTHING}
        action="Make the rule"
        busy={creation.isPending}
        error={creation.error}
        onSubmit={(rule) => creation.mutate(rule)}
        cancel={<LinkButton to="/app/alerts/rules">Cancel</LinkButton>}
      />
    </>
  )
}
