import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { patchRule, refreshRules } from './changes.ts'
import { loadRule, ruleQuery } from './queries.ts'
import { profiledRule, RULE_LABELS, type RuleProfile } from './rule.ts'
import { RuleForm } from './rule-form.tsx'

export function EditRule() {
  const { id } = useParams({ from: '/app/alerts/rules/$id' })
  const { data: rule } = useSuspenseQuery(ruleQuery(id))
  const navigate = useNavigate()
  const edit = useEdit<RuleProfile>({
    loaded: profiledRule(rule),
    load: async () => profiledRule(await loadRule(id)),
    save: (patch, etag) => patchRule(id, patch, etag),
    async onSaved() {
      await refreshRules()
      await navigate({ to: '/app/alerts/rules' })
    }
  })
  return (
    <>
      <PageHeader title={`Edit ${rule.value.name}`} />
      <RuleForm
        key={edit.seen.etag}
        profile={edit.seen.value}
        action="Save"
        busy={edit.isSaving}
        error={edit.error}
        onSubmit={edit.submit}
        cancel={<LinkButton to="/app/alerts/rules">Cancel</LinkButton>}
      />
      <ConflictDialog edit={edit} labels={RULE_LABELS} />
    </>
  )
}
