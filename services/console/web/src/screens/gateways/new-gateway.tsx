import type { Schema } from '@fieldgate/sdk'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { createGateway, refreshGateways } from './changes.ts'
import type { Profile } from './gateway.ts'
import { GatewayForm } from './gateway-form.tsx'

const NOTHING: Profile = {
  name: null,
  description: null,
  location: null,
  tags: [],
  metadata: {},
  expectedIntervalSeconds: 60
}

export function NewGateway() {
  const navigate = useNavigate()
  const creation = useMutation({
    mutationFn: (gateway: Schema<'NewGateway'>) => createGateway(gateway),
    async onSuccess({ id }) {
      await refreshGateways()
      await navigate({ to: '/app/gateways/$id', params: { id } })
    }
  })
  return (
    <>
      <PageHeader title="Register a gateway" />
      <GatewayForm
        profile={NOTHING}
        action="Register"
        busy={creation.isPending}
        error={creation.error}
        onSubmit={(profile, form) => creation.mutate({ id: String(form.get('id')), ...profile })}
        cancel={<LinkButton to="/app/gateways">Cancel</LinkButton>}
      >
        <Field
          label="Id"
          name="id"
          required
          autoFocus
          pattern="[A-Za-z0-9._\-]{1,64}"
          hint="1 to 64 of A–Z, a–z, 0–9, “.”, “_” and “-”. It stays as it is."
        />
      </GatewayForm>
    </>
  )
}
