import { LosslessNumber } from 'lossless-json'
import { describe, expect, it } from 'vitest'
import { type DocumentValue, parseDocument } from './document.ts'
import { asGatewayDocument, asGatewayId } from './gateway-document.ts'

const code = (name: string) => expect.objectContaining({ code: name })
const withDevices = (devices: string) => parseDocument(`{"gatewayID":"g","devices":${devices}}`)

describe('gateway id', () => {
  it.each(['GW001', 'GW 7/ü', '..', '__proto__', 'k'.repeat(2048), 'ü'.repeat(1024)])('takes %j', (id) => {
    expect(asGatewayId(id)).toBe(id)
  })

  it.each([
    ['empty', ''],
    ['null', null],
    ['a number', new LosslessNumber('5')],
    ['a list', ['GW001']],
    ['too long', 'k'.repeat(2049)],
    ['too long in bytes', `${'ü'.repeat(1024)}k`],
    ['with NUL', 'a\0b'],
    ['with half a surrogate pair', 'a\ud800']
  ] satisfies Array<[string, DocumentValue]>)('refuses one that is %s', (_what, id) => {
    expect(() => asGatewayId(id)).toThrow(code('gateway_id_invalid'))
  })
})

describe('gateway document', () => {
  it.each([
    ['a list', '[{"name":"a","voltage":1},{"name":null,"voltage":null}]'],
    ['an empty list', '[]'],
    ['one device', '{"name":"a","voltage":1}'],
    ['a list below device', '{"device":[{"name":"a","voltage":1}]}'],
    ['one below device', '{"device":{"name":"a","voltage":1}}'],
    ['a text with both names', '"name voltage"'],
    ['a list with both names', '[["name","voltage"]]']
  ])('takes devices that are %s, as they are', (_what, devices) => {
    const document = withDevices(devices)
    expect(asGatewayDocument(document)).toEqual(document)
  })

  it.each([
    ['document_not_object', 'Payload must be an object', '[]'],
    ['document_not_object', 'Payload must be an object', '5'],
    ['document_not_object', 'Payload must be an object', 'null'],
    ['document_member_missing', 'Missing gatewayID', '{}'],
    ['document_member_missing', 'Missing gatewayID', '{"__proto__":{"gatewayID":"g"},"devices":[]}'],
    ['document_member_missing', 'Missing devices', '{"gatewayID":null}']
  ])('answers %s, "%s", to %s', (name, message, json) => {
    expect(() => asGatewayDocument(parseDocument(json))).toThrow(
      expect.objectContaining({ code: name, message })
    )
  })

  it.each([
    ['Device #0 missing name', '[{}]'],
    ['Device #0 missing voltage', '[{"name":"a"}]'],
    ['Device #1 missing voltage', '[{"name":"a","voltage":1},{"name":"b"}]'],
    ['Device #0 missing voltage', '{"device":{"name":"a"}}'],
    ['Device #0 missing name', '"text"'],
    ['Device #0 missing name', '[null]'],
    ['Device #0 missing name', '[5]']
  ])('answers "%s" to devices %s', (message, devices) => {
    expect(() => asGatewayDocument(withDevices(devices))).toThrow(
      expect.objectContaining({ code: 'device_member_missing', message })
    )
  })

  it.each(['null', '5', 'true', '{"device":null}'])('refuses devices %s', (devices) => {
    expect(() => asGatewayDocument(withDevices(devices))).toThrow(code('devices_invalid'))
  })
})
