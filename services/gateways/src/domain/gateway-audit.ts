import type { AuditEntry } from '@fieldgate/audit'
import type { Device } from './device.ts'
import type { Gateway } from './gateway.ts'

/** A longer document is told by its size alone: the audit is no second store of them. */
const MAX_DOCUMENT_BYTES = 4096

/** What became of a gateway; undefined where there was none before, or is none after. */
export function gatewayAudit(before: Gateway | undefined, after: Gateway | undefined): AuditEntry {
  return {
    action: `gateway.${verb(before, after)}`,
    targetType: 'gateway',
    targetId: (after ?? before)!.id,
    before: before ? gatewaySnapshot(before) : null,
    after: after ? gatewaySnapshot(after) : null
  }
}

export function deviceAudit(
  gatewayId: string,
  before: Device | undefined,
  after: Device | undefined
): AuditEntry {
  return {
    action: `device.${verb(before, after)}`,
    targetType: 'device',
    targetId: `${gatewayId}/${(after ?? before)!.name}`,
    before: before ? deviceSnapshot(before) : null,
    after: after ? deviceSnapshot(after) : null
  }
}

function verb(before: unknown, after: unknown): string {
  if (before === undefined) return 'created'
  return after === undefined ? 'deleted' : 'updated'
}

function gatewaySnapshot({ id: _id, document, createdAt: _c, updatedAt: _u, ...rest }: Gateway) {
  const documentBytes = Buffer.byteLength(document)
  return { ...rest, documentBytes, document: documentBytes <= MAX_DOCUMENT_BYTES ? document : null }
}

const deviceSnapshot = ({ name, voltage, current, realPower, reactivePower, timestamp }: Device) => ({
  name,
  voltage,
  current,
  realPower,
  reactivePower,
  timestamp
})
