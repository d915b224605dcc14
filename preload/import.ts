import { contextBridge, ipcRenderer } from 'electron'
import type { FileToRead, ImportApi } from './api'

/** All that the import window can do beyond itself: take a file, and give what reading it gave. */
const api: ImportApi = {
  serve(read) {
    ipcRenderer.on('import:file', async (_event, file: FileToRead) => {
      ipcRenderer.send('import:read', await read(file))
    })
    ipcRenderer.send('import:ready')
  },
}

contextBridge.exposeInMainWorld('importing', api)
