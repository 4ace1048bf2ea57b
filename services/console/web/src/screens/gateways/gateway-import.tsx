import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { IMPORTED, importGateways, refreshGateways } from './changes.ts'
import { ImportResult } from './import-result.tsx'
import { importQuery } from './queries.ts'
import './gateways.css'

/** Gateways from a file: first what would become of each row, then, if one wants it, for real. */
export function GatewayImport() {
  const { import: id } = useSearch({ from: '/app/gateways/-/import' })
  const navigate = useNavigate({ from: '/app/gateways/-/import' })
  const [file, setFile] = useState<File>()
  const sending = useMutation({
    mutationFn: ({ chosen, dryRun }: { chosen: File; dryRun: boolean }) => importGateways(chosen, dryRun),
    async onSuccess(started) {
      await navigate({ search: started.id === null ? {} : { import: started.id } })
      await refreshGateways()
    }
  })
  const long = useQuery({ ...importQuery(id ?? ''), enabled: id !== undefined })
  const result = id === undefined ? sending.data : long.data
  const isBusy = sending.isPending || result?.state === 'running'
  const isRehearsed = file !== undefined && result?.dryRun === true && result.state === 'done'

  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    sending.reset()
    return navigate({ search: {} })
  }
  const start = (dryRun: boolean) => file && sending.mutate({ chosen: file, dryRun })

  return (
    <>
      <PageHeader title="Import gateways" />
      <div className="form form-wide">
        <Field
          label="File"
          type="file"
          accept={IMPORTED.join(',')}
          hint={
            'CSV with the columns id, name, description …; JSON as {"items": [{"id": "gw-1"}]}; XML as <gateways><gateway>…'
          }
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <div className="actions">
          <Button
            kind={isRehearsed ? 'plain' : 'primary'}
            disabled={!file}
            busy={isBusy}
            onClick={() => start(true)}
          >
            Try it, change nothing
          </Button>
          <Button
            kind={isRehearsed ? 'primary' : 'plain'}
            disabled={!isRehearsed}
            busy={isBusy}
            onClick={() => start(false)}
          >
            Import
          </Button>
          <LinkButton to="/app/gateways">Back to the list</LinkButton>
        </div>
      </div>
      <ProblemNotice error={sending.error ?? long.error} />
      {result && <ImportResult result={result} />}
    </>
  )
}
