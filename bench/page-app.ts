import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the least app that shows a page into `folder`, with a profile of its own beside it: what the runtime itself
 * costs. Its window is as large as Quoth's.
 * @param page the page's path
 */
export function writePageApp(folder: string, page: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'page', main: 'main.js' }))
  writeFileSync(join(folder, 'main.js'), main(page))
}

function main(page: string): string {
  return `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', require('node:path').join(__dirname, 'profile'))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true, webPreferences: { spellcheck: false } })
  window.loadFile(${JSON.stringify(page)})
})
app.on('window-all-closed', () => app.quit())
`
}
