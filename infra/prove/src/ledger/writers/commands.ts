import { ordered } from '../asking.ts'
import { leased } from '../leases.ts'
import { deviceOf } from './pipelines.ts'
import { marked, smallNumber, type Writer } from './writer.ts'

const COMMAND_AND_ACK = 2
/** One in five commands is lost on its way to the device, or the device with it. */
const FORGETS_EACH = 5 * COMMAND_AND_ACK

/** What a device makes of a command that carries `value`. */
export const outcomeOf = (value: number): 'done' | 'failed' => (value % 2 === 0 ? 'done' : 'failed')

export const commandWriters: readonly Writer[] = [
  {
    name: 'POST /pipelines/{id}/commands',
    service: 'pipelines',
    lanes: 1,
    markOf: marked('command'),
    valueOf: smallNumber,
    call: ({ live, caller }, [intent], { nth }) => ({
      method: 'POST',
      path: `/api/v1/pipelines/${live[nth % live.length]!.id}/commands`,
      headers: caller,
      body: { name: intent!.mark, payload: { value: intent!.value } }
    })
  },
  {
    // By the device's own key, and by a user's.
    name: 'POST /pipelines/{id}/commands/{commandId}/acks',
    service: 'pipelines',
    lanes: 2,
    rows: COMMAND_AND_ACK,
    markOf: marked('ack'),
    valueOf: smallNumber,
    async call({ url, asked, caller }, [command, ack], { lane, nth }) {
      const pipeline = asked[lane]!
      const path = `/api/v1/pipelines/${pipeline.id}/commands`
      const { mark: name, value, key } = command!
      const body = { name, payload: { value } }
      const order = await ordered(url + path, body, { ...caller, 'idempotency-key': `${key}-asked` })
      if (!order) return undefined
      const { id } = (await order.json()) as { id: string }
      const device = lane === 0 ? deviceOf(pipeline) : caller
      const acks = await leased(url + path, id, device, nth % FORGETS_EACH === 0 ? 2 : 1)
      if (!acks) return undefined
      return {
        method: 'POST',
        path: acks,
        headers: device,
        body: { status: outcomeOf(ack!.value), result: { mark: ack!.mark, value: ack!.value } }
      }
    }
  }
]
