import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { ORIGIN } from './app-protocol'
import { keepPlace, placeToOpenAt } from './keep-place'
import { offerToOpenAgain } from './stopped-window'

/** What every page of Quoth's runs under: no Node, a world of its own, and the operating system's sandbox. */
const webPreferences = {
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const

let reading: BrowserWindow | null = null

/** The reading window while there is one. */
export function readingWindow(): BrowserWindow | null {
  return reading
}

/**
 * Opens the reading window where it was left. It is shown at once, in the colour of the page to come, so that a start feels
 * short.
 */
export function openReadingWindow(): BrowserWindow {
  const { maximised, ...place } = placeToOpenAt() ?? {
    width: 1440,
    height: 900,
    useContentSize: true,
    maximised: false,
  }
  const window = new BrowserWindow({
    ...place,
    minWidth: 480,
    minHeight: 400,
    title: 'Quoth',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1917' : '#fdfcf9',
    webPreferences,
  })
  if (maximised) window.maximize()
  void window.loadURL(`${ORIGIN}/index.html`)
  keepPlace(window)
  offerToOpenAgain(window)
  reading = window
  window.once('closed', () => {
    reading = null
  })
  return window
}

/** Opens the window that carries out a command: the renderer's own code on the same library, never shown. */
export function openHeadlessWindow(): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, backgroundThrottling: false } })
  void window.loadURL(`${ORIGIN}/headless.html`)
  return window
}
