import { CopyButton } from './copy-button.tsx'

/** Text to be copied and run. */
export const Command = ({ text }: { text: string }) => (
  <div className="command">
    <pre>
      <code>{text}</code>
    </pre>
    <CopyButton text={text} />
  </div>
)
