/** The same JSON on many lines. */
export const indentedJson = (text: string): string => JSON.stringify(JSON.parse(text), null, 2)

/**
 * The same XML on many lines. Only between two tags is there room for a line: a value of text stays as it is, and the
 * `>` that could stand in one comes from the API escaped.
 */
export function indentedXml(text: string): string {
  let depth = 0
  return text
    .replaceAll(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth--
      const indented = `${'  '.repeat(Math.max(0, depth))}${line}`
      const opens = /^<[^?!/][^>]*[^/]>$|^<[^?!/]>$/.test(line)
      if (opens) depth++
      return indented
    })
    .join('\n')
}
