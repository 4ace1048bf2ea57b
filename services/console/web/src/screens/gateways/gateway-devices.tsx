import type { Schema } from '@fieldgate/sdk'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { Time } from '../../ui/time.tsx'
import type { Gateway } from './gateway.ts'
import { LOOK_MS } from './queries.ts'
import { useVoltages } from './use-voltages.ts'

type Device = Schema<'Device'>

const quantity = (header: string, member: 'current' | 'realPower' | 'reactivePower'): Column<Device> => ({
  header,
  cell: (device) => device[member] ?? <span className="muted">–</span>,
  numeric: true
})

const columnsOf = (voltages: ReturnType<typeof useVoltages>): Column<Device>[] => [
  { header: 'Device', cell: ({ name }) => name },
  { header: 'Voltage, V', cell: ({ voltage }) => voltage ?? <span className="muted">–</span>, numeric: true },
  { header: 'Seen here', cell: ({ name }) => <SeenVoltage name={name} values={voltages.get(name) ?? []} /> },
  quantity('Current, A', 'current'),
  quantity('Real power, W', 'realPower'),
  quantity('Reactive power, var', 'reactivePower'),
  { header: 'Measured', cell: ({ timestamp }) => <Time at={timestamp} never="–" /> }
]

function SeenVoltage({ name, values }: { name: string; values: readonly number[] }) {
  if (values.length === 0) return <span className="muted">–</span>
  const range = `from ${Math.min(...values)} to ${Math.max(...values)} V`
  return <Sparkline label={`Voltage of ${name}, ${values.length} looks, ${range}`} values={values} />
}

/** The devices behind a gateway. `at` is when they were last looked at. */
export function GatewayDevices({ gateway: { id, devices }, at }: { gateway: Gateway; at: number }) {
  const voltages = useVoltages(devices, at)
  if (devices.length === 0) {
    return (
      <EmptyState
        title="No device is behind it yet"
        command={`curl -X POST ${location.origin}/api/v1/gateways/${encodeURIComponent(id)}/devices \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name":"Battery","voltage":48.2}'`}
      />
    )
  }
  return (
    <>
      <DataTable caption="Devices" columns={columnsOf(voltages)} items={devices} keyOf={({ name }) => name} />
      <p className="muted note">
        The platform keeps the last voltage of a device, and no history of it. “Seen here” is what this page
        saw since it was opened, looking every {LOOK_MS / 1000} seconds.
      </p>
    </>
  )
}
