import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Value } from '../ui/value.tsx'
import type { Conflict, Edit } from './use-edit.ts'
import { isSame } from './versioned.ts'

interface ConflictDialogProps<T> {
  edit: Edit<T>
  /** How the members are called. */
  labels: Readonly<Record<keyof T & string, string>>
}

/** Two changed one thing: shows where they differ, and lets one of them stand. */
export const ConflictDialog = <T extends object>({ edit, labels }: ConflictDialogProps<T>) => (
  <Dialog title="It was changed meanwhile" open={edit.conflict !== undefined} onClose={edit.goOn}>
    <p>
      Somebody else saved other values since you began. “Overwrite with mine” writes what you changed; the
      rest stays as it is now.
    </p>
    {edit.conflict && <Differences conflict={edit.conflict} labels={labels} />}
    <ProblemNotice error={edit.error} />
    <div className="actions">
      <Button kind="danger" busy={edit.isSaving} onClick={edit.overwrite}>
        Overwrite with mine
      </Button>
      <Button disabled={edit.isSaving} onClick={edit.takeTheirs}>
        Take theirs
      </Button>
      <Button onClick={edit.goOn}>Go on editing</Button>
    </div>
  </Dialog>
)

interface DifferencesProps<T> extends Pick<ConflictDialogProps<T>, 'labels'> {
  conflict: Conflict<T>
}

function Differences<T>({ conflict: { base, mine, theirs }, labels }: DifferencesProps<T>) {
  const members = Object.keys(labels) as (keyof T & string)[]
  return (
    <DataTable
      caption="Where the two versions differ"
      columns={[
        { header: 'Field', cell: (name) => labels[name] },
        { header: 'Theirs', cell: (name) => <Value of={theirs.value[name]} /> },
        {
          header: 'Mine',
          cell: (name) =>
            isSame(mine[name], base[name]) ? (
              <span className="muted">not changed</span>
            ) : (
              <Value of={mine[name]} />
            )
        }
      ]}
      items={members.filter((name) => !isSame(mine[name], theirs.value[name]))}
      keyOf={(name) => name}
    />
  )
}
