import type { ImportApi } from '../../../preload/api'
import { readFile } from '../../importing/read-file'

declare global {
  interface Window {
    readonly importing: ImportApi
  }
}

// The import window: bytes come in, articles go out. It has nothing else, whatever a file may make of it.
window.importing.serve(({ name, bytes, encoding }) => readFile(name, new Uint8Array(bytes), encoding))
