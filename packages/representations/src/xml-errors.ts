import { AppError } from '@fieldgate/errors'

export const xmlMalformed = (fault: string) =>
  new AppError('invalid', 'xml_malformed', `The XML is malformed: ${fault}`)

export const xmlNotUtf8 = () => new AppError('invalid', 'xml_not_utf8', 'XML must be UTF-8.')

export const xmlVersionUnsupported = () =>
  new AppError('invalid', 'xml_version_unsupported', 'Only XML 1.0 is read.')

export const xmlDoctypeRefused = () =>
  new AppError('invalid', 'xml_doctype_refused', 'XML must not have a document type declaration.')

export const xmlInstructionRefused = () =>
  new AppError('invalid', 'xml_instruction_refused', 'XML must not have processing instructions.')

export const xmlTooDeep = (limit: number) =>
  new AppError('invalid', 'xml_too_deep', `XML elements may be nested at most ${limit} deep.`)

export const xmlTooManyElements = (limit: number) =>
  new AppError('invalid', 'xml_too_many_elements', `XML may have at most ${limit} elements.`)

export const xmlTooManyAttributes = (limit: number) =>
  new AppError('invalid', 'xml_too_many_attributes', `An XML element may have at most ${limit} attributes.`)
