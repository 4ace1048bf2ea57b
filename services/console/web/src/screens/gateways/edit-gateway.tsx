import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { patchGateway, refreshGateways } from './changes.ts'
import { PROFILE_LABELS, type Profile, profiled, titleOf } from './gateway.ts'
import { GatewayForm } from './gateway-form.tsx'
import { gatewayQuery, loadGateway } from './queries.ts'

export function EditGateway() {
  const { id } = useParams({ from: '/app/gateways/$id/edit' })
  const { data: gateway } = useSuspenseQuery(gatewayQuery(id))
  const navigate = useNavigate()
  const edit = useEdit<Profile>({
    loaded: profiled(gateway),
    load: async () => profiled(await loadGateway(id)),
    save: (patch, etag) => patchGateway(id, patch, etag),
    async onSaved() {
      await refreshGateways()
      await navigate({ to: '/app/gateways/$id', params: { id } })
    }
  })
  return (
    <>
      <PageHeader title={`Edit ${titleOf(gateway.value)}`} />
      <GatewayForm
        key={edit.seen.etag}
        profile={edit.seen.value}
        action="Save"
        busy={edit.isSaving}
        error={edit.error}
        onSubmit={edit.submit}
        cancel={
          <LinkButton to="/app/gateways/$id" params={{ id }}>
            Cancel
          </LinkButton>
        }
      />
      <ConflictDialog edit={edit} labels={PROFILE_LABELS} />
    </>
  )
}
