import { AppError } from '@fieldgate/errors'

export const gatewayNotFound = () => new AppError('not_found', 'gateway_not_found', 'Gateway not found')

export const gatewayIdInvalid = (maxBytes: number) =>
  new AppError(
    'invalid',
    'gateway_id_invalid',
    `gatewayID must be a text of 1 to ${maxBytes} bytes without NUL`
  )

export const documentNotObject = () =>
  new AppError('invalid', 'document_not_object', 'Payload must be an object')

export const documentMemberMissing = (member: string) =>
  new AppError('invalid', 'document_member_missing', `Missing ${member}`)

export const devicesInvalid = () =>
  new AppError('invalid', 'devices_invalid', 'devices must be a list of devices, or one device')

export const deviceMemberMissing = (index: number, member: string) =>
  new AppError('invalid', 'device_member_missing', `Device #${index} missing ${member}`)

export const documentMalformed = (fault: string) =>
  new AppError('invalid', 'document_malformed', `Malformed JSON: ${fault}`)

export const documentTextInvalid = () =>
  new AppError('invalid', 'document_text_invalid', 'Text must not hold NUL or half of a surrogate pair')

export const documentTooDeep = (limit: number) =>
  new AppError('invalid', 'document_too_deep', `Payload may be nested at most ${limit} deep`)

export const documentTooLarge = (maxBytes: number) =>
  new AppError('too_large', 'document_too_large', `A gateway may have at most ${maxBytes} bytes`)

export const bodyNotUtf8 = () => new AppError('invalid', 'body_not_utf8', 'The body must be UTF-8')

export const mediaTypeUnsupported = () =>
  new AppError('unsupported', 'media_type_unsupported', 'Send application/json or application/xml')

export const contentEncodingUnsupported = () =>
  new AppError('unsupported', 'content_encoding_unsupported', 'Send the body without Content-Encoding')

export const roleInsufficient = () =>
  new AppError('forbidden', 'role_insufficient', 'This needs the role operator or admin')
