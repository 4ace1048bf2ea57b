import { AppError, type Violation } from '@fieldgate/errors'

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

export const mediaTypeUnsupported = (accepted: string) =>
  new AppError('unsupported', 'media_type_unsupported', `Send ${accepted}`)

export const contentEncodingUnsupported = () =>
  new AppError('unsupported', 'content_encoding_unsupported', 'Send the body without Content-Encoding')

export const roleInsufficient = () =>
  new AppError('forbidden', 'role_insufficient', 'This needs the role operator or admin')

export const gatewayIdUnfit = () =>
  new AppError(
    'invalid',
    'gateway_id_unfit',
    'The id of a new gateway has 1 to 64 of the characters A-Z, a-z, 0-9, ".", "_" and "-".'
  )

export const gatewayIdMismatch = () =>
  new AppError('invalid', 'gateway_id_mismatch', 'The id in the body is not the id in the path.')

export const gatewayIdTaken = () =>
  new AppError('conflict', 'gateway_id_taken', 'A gateway with this id exists already.')

export const gatewayOutOfReach = () =>
  new AppError('forbidden', 'gateway_out_of_reach', 'This API key is bound to other gateways.')

export const metadataTooLarge = (maxBytes: number) =>
  new AppError('unprocessable', 'metadata_too_large', `metadata may have at most ${maxBytes} bytes as JSON.`)

export const patchResultInvalid = (violations: readonly Violation[]) =>
  new AppError('unprocessable', 'patch_result_invalid', 'What the patch leaves does not match the schema.', {
    violations
  })

export const deviceNotFound = () => new AppError('not_found', 'device_not_found', 'Device not found')

export const deviceNameTaken = () =>
  new AppError('conflict', 'device_name_taken', 'The gateway has a device of this name already.')

export const deviceNameMismatch = () =>
  new AppError('invalid', 'device_name_mismatch', 'The name in the body is not the name in the path.')

export const timestampAhead = () =>
  new AppError('unprocessable', 'timestamp_ahead', 'A timestamp may be at most 5 minutes ahead of now.')

export const deviceNamesRepeated = () =>
  new AppError('unprocessable', 'device_names_repeated', 'Two devices of a gateway cannot have one name.')

export const photoNotFound = () => new AppError('not_found', 'photo_not_found', 'Photo not found')

export const photoTypeUnsupported = () =>
  new AppError('unsupported', 'photo_type_unsupported', 'A photo is a PNG, JPEG, WebP or GIF image.')

export const photoTooLarge = (maxBytes: number) =>
  new AppError('too_large', 'photo_too_large', `A photo may have at most ${maxBytes} bytes.`)

export const photoUnreadable = () =>
  new AppError('unprocessable', 'photo_unreadable', 'The image is damaged, or has too many pixels.')

export const photoFormMalformed = () =>
  new AppError('invalid', 'photo_form_malformed', 'The form must hold one file, and name its boundary.')

export const importNotFound = () => new AppError('not_found', 'import_not_found', 'Import not found')

export const importTooLong = (maxRows: number) =>
  new AppError('unprocessable', 'import_too_long', `An import may have at most ${maxRows} rows.`)
