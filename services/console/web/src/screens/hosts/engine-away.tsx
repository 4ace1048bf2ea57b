import { Command } from '../../ui/command.tsx'

/** The Docker Engine does not answer: what still holds, and what to do. */
export const EngineAway = () => (
  <div className="notice notice-warning" role="status">
    <p>
      The Docker Engine of this host does not answer. CPU, memory, load, disks and network are measured all
      the same. See that it runs, and that <code>DOCKER_HOST</code> of the service host-metrics leads to it;
      it is asked again every few seconds.
    </p>
    <Command text="systemctl status docker" />
  </div>
)
