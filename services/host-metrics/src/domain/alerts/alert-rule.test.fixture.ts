import type { AlertRule } from './alert-rule.ts'

const MADE = new Date('2026-01-01T00:00:00Z')

export const alertRule = (parts: Partial<AlertRule> = {}): AlertRule => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  name: 'A rule',
  kind: 'hostCpu',
  threshold: 90,
  target: null,
  tag: null,
  forSeconds: 0,
  enabled: true,
  webhookIds: [],
  createdAt: MADE,
  updatedAt: MADE,
  version: 1,
  ...parts
})
