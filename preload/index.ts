import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_CHANNELS, type QuothApi, REQUEST_CHANNELS } from './api'

/** All that a page of Quoth's can reach beyond itself; the channels are checked here and again in main. */
const api: QuothApi = {
  request(channel, ...parameters) {
    if (!REQUEST_CHANNELS.includes(channel)) throw new Error(`No request is called ${channel}`)
    return ipcRenderer.invoke(channel, ...parameters)
  },
  on(channel, listener) {
    if (!EVENT_CHANNELS.includes(channel)) throw new Error(`No event is called ${channel}`)
    const relay = (_event: Electron.IpcRendererEvent, ...parameters: Parameters<typeof listener>) =>
      listener(...parameters)
    ipcRenderer.on(channel, relay)
    return () => {
      ipcRenderer.off(channel, relay)
    }
  },
}

contextBridge.exposeInMainWorld('quoth', api)
