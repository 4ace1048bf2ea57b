import { useQuery } from '@tanstack/react-query'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { CommandList } from './command-list.tsx'
import { commandsQuery } from './queries.ts'
import { SendCommand } from './send-command.tsx'

interface CommandsPanelProps {
  id: string
  mayWrite: boolean
  cursor: string | undefined
  onMove: (cursor: string | undefined) => void
}

/** What the device was asked to do, and what became of it. */
export function CommandsPanel({ id, mayWrite, cursor, onMove }: CommandsPanelProps) {
  const query = useQuery(commandsQuery(id, cursor))
  return (
    <div className="commands">
      {mayWrite && <SendCommand id={id} />}
      <section aria-labelledby="commands">
        <h2 id="commands">Commands</h2>
        <QueryView query={query}>
          {({ items, page }) => (
            <>
              <CommandList id={id} items={items} />
              <Pager next={page.next} moved={cursor !== undefined} onMove={onMove} />
            </>
          )}
        </QueryView>
      </section>
    </div>
  )
}
