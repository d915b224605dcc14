import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the least app that shows a window into `folder`, with a profile of its own beside it: what the runtime itself
 * costs. The window is as large as Quoth's, and the page holds one word.
 */
export function writeEmptyApp(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.js' }))
  writeFileSync(join(folder, 'main.js'), MAIN)
  writeFileSync(join(folder, 'index.html'), PAGE)
}

const MAIN = `
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')
app.setPath('userData', join(__dirname, 'profile'))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true })
  window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
`

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Empty</title></head>
  <body><main>Word</main></body>
</html>
`
