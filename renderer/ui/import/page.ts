import type { ImportApi } from '../../../preload/api'
import { readFile } from '../../importing/read-file'
import { readExchangeFile } from './read-exchange-file'

declare global {
  interface Window {
    readonly importing: ImportApi
  }
}

// The import window: bytes come in, articles and annotations go out. It has nothing else, whatever a file may make of it.
window.importing.serve(async ({ name, bytes, encoding }) => {
  const file = new Uint8Array(bytes)
  // An encoding is chosen for an article that is there already.
  const exchange = encoding === null ? await readExchangeFile(name, file) : null
  return exchange ?? readFile(name, file, encoding)
})
