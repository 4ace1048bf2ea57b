interface FilePicker {
  /** Not in every browser, and not in the library of types. */
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>
}

interface SaveOptions {
  name: string
  /** More than one wants in memory: it is written as it comes, where the browser can. */
  isLarge: boolean
  open: () => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

/** Saves what a signed request gives, which a plain link could not ask for; false when the person called it off. */
export async function saveFile({ name, isLarge, open }: SaveOptions): Promise<boolean> {
  const { showSaveFilePicker } = window as FilePicker
  if (isLarge && showSaveFilePicker) {
    const file = await showSaveFilePicker({ suggestedName: name }).catch(ifCalledOff)
    if (file) await (await open()).pipeTo(await file.createWritable())
    return file !== undefined
  }
  const url = URL.createObjectURL(await new Response(await open()).blob())
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
  return true
}

function ifCalledOff(error: unknown): undefined {
  if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
}
