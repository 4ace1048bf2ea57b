import { Type } from 'typebox'

/** A moment on the wire, with its offset: `2026-03-01T12:00:00.000Z`. */
export const Time = Type.String({ format: 'date-time' })
