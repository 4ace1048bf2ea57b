const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

const NOT_A_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const NAME_START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd'
const NAME_PART = `${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040`
const NAME = new RegExp(`^[${NAME_START}][${NAME_PART}]*$`)

/** True for what may name an element outside any namespace: a colon would call for a prefix that no one declares. */
export const isXmlName = (name: string): boolean => NAME.test(name)

/** Text as XML can carry it; what XML has no character for becomes U+FFFD. */
export const escapeText = (text: string): string =>
  text
    .replace(NOT_A_CHARACTER, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    // A parser reads a bare carriage return as a line feed.
    .replaceAll('\r', '&#13;')

/** The same for the value of an attribute, where a parser reads all white space as blanks. */
export const escapeAttribute = (value: string): string =>
  escapeText(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
