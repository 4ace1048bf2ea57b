import { queryOptions, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import type { Versioned } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import type { RetentionClass, RetentionPolicy } from './retention-classes.ts'
import { RetentionRuns } from './retention-runs.tsx'

const policyQuery = ({ name, load }: RetentionClass) =>
  queryOptions({ queryKey: ['retention', name], queryFn: load })

const LABELS = { keepDays: 'Days to keep' }

/** How long a kind of history is kept, and the removal of what is past that. */
export function RetentionPanel({ kept }: { kept: RetentionClass }) {
  // Each round begins on what the one before has saved.
  const [round, setRound] = useState(0)
  const query = useQuery(policyQuery(kept))
  return (
    <section className="panel" aria-label={kept.title}>
      <h3>{kept.title}</h3>
      <QueryView query={query}>
        {(loaded) => (
          <>
            <PolicyForm key={round} kept={kept} loaded={loaded} onSaved={() => setRound(round + 1)} />
            <RetentionRuns kept={kept} />
          </>
        )}
      </QueryView>
    </section>
  )
}

interface PolicyFormProps {
  kept: RetentionClass
  loaded: Versioned<RetentionPolicy>
  onSaved: () => void
}

function PolicyForm({ kept, loaded, onSaved }: PolicyFormProps) {
  const edit = useEdit<RetentionPolicy>({
    loaded,
    load: kept.load,
    save: (patch, etag) => kept.save({ ...loaded.value, ...patch }, etag),
    async onSaved() {
      await queryClient.invalidateQueries(policyQuery(kept))
      onSaved()
    }
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    edit.submit({ keepDays: Number(new FormData(event.currentTarget).get('keepDays')) })
  }
  return (
    <>
      <form key={edit.seen.etag} className="keep" onSubmit={submit}>
        <Field
          label={LABELS.keepDays}
          name="keepDays"
          type="number"
          min={1}
          max={36_500}
          required
          defaultValue={edit.seen.value.keepDays}
        />
        <Button type="submit" busy={edit.isSaving}>
          Save
        </Button>
      </form>
      {!edit.conflict && <ProblemNotice error={edit.error} />}
      <ConflictDialog edit={edit} labels={LABELS} />
    </>
  )
}
