import { type TStringOptions, Type } from 'typebox'

/** A moment on the wire, with its offset: `2026-03-01T12:00:00.000Z`. */
export const Time = Type.String({ format: 'date-time' })

/** A time that PostgreSQL has a place for: neither a leap second nor a year that it would write otherwise. */
export const storableTime = (options: TStringOptions = {}) =>
  Type.String({
    ...options,
    format: 'date-time',
    pattern: '^[1-8]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]'
  })
