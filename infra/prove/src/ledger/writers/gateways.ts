import { photoOf } from '../photo.ts'
import { marked, PRECONDITION_FAILED, smallNumber, type Writer } from './writer.ts'

const ROWS = 3
/** More than is made at once: answered with 202, and under way for long enough to be struck. */
const MORE_THAN_AT_ONCE = 1_500

export const gatewayWriters: readonly Writer[] = [
  {
    name: 'POST /api/data',
    service: 'gateways',
    lanes: 1,
    markOf: marked('document'),
    valueOf: smallNumber,
    call: ({ basic }, [intent]) => ({
      method: 'POST',
      path: '/api/data',
      headers: basic,
      body: { gatewayID: intent!.mark, devices: [], mark: intent!.mark, value: intent!.value }
    })
  },
  {
    name: 'PUT /api/data/{gatewayID}',
    service: 'gateways',
    lanes: 1,
    resourceOf: ({ overwritten }) => overwritten,
    markOf: marked('replaced'),
    valueOf: smallNumber,
    call: ({ basic, overwritten }, [intent]) => ({
      method: 'PUT',
      path: `/api/data/${overwritten}`,
      headers: basic,
      body: { gatewayID: overwritten, devices: [], mark: intent!.mark, value: intent!.value }
    })
  },
  {
    name: 'POST /gateways',
    service: 'gateways',
    lanes: 1,
    markOf: marked('gateway'),
    valueOf: smallNumber,
    call: ({ caller }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/gateways',
      headers: caller,
      body: { id: intent!.mark, expectedIntervalSeconds: intent!.value }
    })
  },
  {
    name: 'PUT /gateways/{id} that makes it',
    service: 'gateways',
    lanes: 1,
    doneBefore: PRECONDITION_FAILED,
    markOf: marked('gateway-put'),
    valueOf: smallNumber,
    call: ({ caller }, [intent]) => ({
      method: 'PUT',
      path: `/api/v1/gateways/${intent!.mark}`,
      headers: { ...caller, 'if-none-match': '*' },
      body: { expectedIntervalSeconds: intent!.value }
    })
  },
  {
    name: 'POST /gateways/{id}/devices',
    service: 'gateways',
    lanes: 1,
    markOf: marked('device'),
    valueOf: smallNumber,
    call: ({ caller, gateway }, [intent]) => ({
      method: 'POST',
      path: `/api/v1/gateways/${gateway}/devices`,
      headers: caller,
      body: { name: intent!.mark, voltage: intent!.value }
    })
  },
  importing('imported', ROWS),
  importing('bulk', MORE_THAN_AT_ONCE),
  {
    name: 'PUT /gateways/{id}/photo',
    service: 'gateways',
    lanes: 1,
    isOnce: false,
    resourceOf: ({ photographed }) => `photo of ${photographed}`,
    markOf: marked('photo'),
    valueOf: () => 0,
    call: async ({ caller, photographed }, [intent]) => ({
      method: 'PUT',
      path: `/api/v1/gateways/${photographed}/photo`,
      headers: caller,
      body: formOf(await photoOf(intent!.mark))
    })
  }
]

function importing(kind: string, rows: number): Writer {
  return {
    name: `POST /gateways:import of ${rows}`,
    service: 'gateways',
    lanes: 1,
    rows,
    markOf: marked(kind),
    valueOf: smallNumber,
    call: ({ caller }, intents) => ({
      method: 'POST',
      path: '/api/v1/gateways:import',
      headers: caller,
      body: { items: intents.map(({ mark, value }) => ({ id: mark, expectedIntervalSeconds: value })) }
    })
  }
}

function formOf(photo: Buffer): FormData {
  const form = new FormData()
  form.set('photo', new Blob([new Uint8Array(photo)], { type: 'image/png' }), 'photo.png')
  return form
}
