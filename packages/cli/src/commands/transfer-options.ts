import { Option } from 'commander'
import { EXPORT_FORMS, type ExportForm } from '../transfer/download.ts'
import { FORMS, type Form } from '../transfer/row.ts'
import { readResumption } from '../transfer/upload.ts'

export interface ImportOptions {
  as?: Form
  resume?: ReturnType<typeof readResumption>
}

export interface ExportOptions {
  as: ExportForm
  output?: string
}

export const importOptions = () => [
  new Option('--as <form>', 'what the file is; its name tells where this is left out').choices(FORMS),
  new Option('--resume <place>', 'go on where an import failed, as it has printed').argParser(readResumption)
]

export const exportOptions = () => [
  new Option('--as <form>', 'what to write').choices(EXPORT_FORMS).default('ndjson'),
  new Option('-o, --output <file>', 'where to; stdout where it is left out')
]
