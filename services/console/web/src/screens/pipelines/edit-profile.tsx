import type { FormEvent } from 'react'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import type { Versioned } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { patchPipeline, refreshPipelines } from './changes.ts'
import type { Pipeline } from './pin.ts'
import { PinFields } from './pin-fields.tsx'
import { PROFILE_LABELS, type Profile, profiled, readProfile } from './profile.ts'
import { pipelineQuery } from './queries.ts'

/** What the pipeline is called, and what its pins stand for. */
export function EditProfile({ pipeline }: { pipeline: Versioned<Pipeline> }) {
  const { id } = pipeline.value
  const edit = useEdit<Profile>({
    loaded: profiled(pipeline),
    load: async () => profiled(await queryClient.fetchQuery({ ...pipelineQuery(id), staleTime: 0 })),
    save: (patch, etag) => patchPipeline(id, patch, etag),
    onSaved: refreshPipelines
  })
  const { label, pins, expectedIntervalSeconds } = edit.seen.value
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    edit.submit(readProfile(new FormData(event.currentTarget)))
  }
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">What it stands for</h2>
      <form key={edit.seen.etag} onSubmit={submit} className="form">
        <div className="field-pair form-wide">
          <Field label={PROFILE_LABELS.label} name="label" maxLength={128} defaultValue={label ?? ''} />
          <Field
            label={PROFILE_LABELS.expectedIntervalSeconds}
            name="expectedIntervalSeconds"
            type="number"
            required
            min={1}
            max={2_678_400}
            defaultValue={expectedIntervalSeconds}
            hint="Silent for three times as long, it is offline."
          />
        </div>
        <PinFields pins={pins} />
        <ProblemNotice error={edit.error} />
        <div className="actions">
          <Button type="submit" kind="primary" busy={edit.isSaving}>
            Save
          </Button>
        </div>
      </form>
      <ConflictDialog edit={edit} labels={PROFILE_LABELS} />
    </section>
  )
}
