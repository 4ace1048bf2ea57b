import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { RetentionClass, RetentionRun } from './retention-classes.ts'

const POLL_MS = 500
const NUMBER = new Intl.NumberFormat('en')
const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** First what would go, then that it goes. */
export function RetentionRuns({ kept }: { kept: RetentionClass }) {
  const [asking, setAsking] = useState(false)
  const trial = useMutation({ mutationFn: () => finished(kept, true) })
  const removal = useMutation({ mutationFn: () => finished(kept, false), onSuccess: () => trial.reset() })
  const tell = async () => {
    removal.reset()
    await trial.mutateAsync().catch(() => undefined)
  }
  return (
    <>
      <div className="actions">
        <Button busy={trial.isPending} onClick={tell}>
          What would go?
        </Button>
        {trial.data && trial.data.rows > 0 && (
          <Button kind="danger" onClick={() => setAsking(true)}>
            Remove it
          </Button>
        )}
      </div>
      <ProblemNotice error={trial.error} />
      <p className="outcome" aria-live="polite">
        {trial.data && outcomeOf(trial.data)}
        {removal.data && outcomeOf(removal.data)}
      </p>
      <ConfirmDialog
        title={`Remove old ${kept.title.toLowerCase()}?`}
        action="Remove"
        open={asking}
        busy={removal.isPending}
        error={removal.error}
        onConfirm={() => removal.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{trial.data && outcomeOf(trial.data)} It cannot be taken back.</p>
      </ConfirmDialog>
    </>
  )
}

function outcomeOf({ dryRun, state, before, rows, sizeBytes }: RetentionRun): string {
  if (state === 'failed') return 'The run failed; the log of the service says why.'
  const older = `older than ${DATE.format(new Date(before))}`
  if (rows === 0) return dryRun ? `Nothing is ${older}.` : `Nothing was ${older}.`
  const size = sizeBytes === undefined ? '' : `, ${SIZE.format(sizeBytes / 1_000_000)}`
  return `${NUMBER.format(rows)} rows ${older}${size} ${dryRun ? 'would go' : 'went'}.`
}

/** A run, once it is over. */
async function finished({ start, getRun }: RetentionClass, dryRun: boolean): Promise<RetentionRun> {
  let run = await start(dryRun)
  while (run.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    run = await getRun(run.id)
  }
  return run
}
