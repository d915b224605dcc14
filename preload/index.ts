import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { DROPPED_CHANNEL, EVENT_CHANNELS, type QuothApi, REQUEST_CHANNELS } from './api'

/** All that a page of Quoth's can reach beyond itself; the channels are checked here and again in main. */
const api: QuothApi = {
  request(channel, ...parameters) {
    if (!REQUEST_CHANNELS.includes(channel)) throw new Error(`No request is called ${channel}`)
    return ipcRenderer.invoke(channel, ...parameters)
  },
  async takeDropped(files) {
    // Only a File that the system itself handed over has a path: a page can't make one up.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    await ipcRenderer.invoke(DROPPED_CHANNEL, paths)
    return paths.length
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
