import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { mergePatchOf, rebased } from './merge-patch.ts'
import { type Versioned, writeOver } from './versioned.ts'

/** Somebody else was faster. */
export interface Conflict<T> {
  /** What was seen when the editing began. */
  base: T
  mine: T
  theirs: Versioned<T>
}

interface EditOptions<T> {
  /** What there is to edit, when the editing begins. */
  loaded: Versioned<T>
  load: () => Promise<Versioned<T>>
  save: (patch: Partial<T>, etag: string) => Promise<unknown>
  onSaved: () => Promise<unknown>
}

export type Edit<T> = ReturnType<typeof useEdit<T & object>>

/** Changes a resource on the version that was seen; where it is another by now, there is a conflict to be settled. */
export function useEdit<T extends object>({ loaded, load, save, onSaved }: EditOptions<T>) {
  const [seen, setSeen] = useState(loaded)
  const [conflict, setConflict] = useState<Conflict<T>>()
  const saving = useMutation({
    mutationFn: async ({ base, mine }: { base: Versioned<T>; mine: T }) => {
      const patch = mergePatchOf(base.value, mine)
      if (Object.keys(patch).length === 0) return undefined
      const theirs = await writeOver({ seen: base, load, write: (etag) => save(patch, etag) })
      return theirs && { base: base.value, mine, theirs }
    },
    onSuccess(found) {
      setConflict(found)
      return found ? undefined : onSaved()
    }
  })

  return {
    seen,
    conflict,
    isSaving: saving.isPending,
    error: saving.error,
    submit: (mine: T) => saving.mutate({ base: seen, mine }),
    takeTheirs() {
      if (conflict) setSeen(conflict.theirs)
      setConflict(undefined)
    },
    overwrite() {
      if (!conflict) return
      const { base, mine, theirs } = conflict
      saving.mutate({ base: theirs, mine: rebased(base, mine, theirs.value) })
    },
    goOn: () => setConflict(undefined)
  }
}
