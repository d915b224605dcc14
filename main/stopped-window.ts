import { app, type BrowserWindow, dialog } from 'electron'

/** Tells when the page of a window has stopped, which is nothing but an empty window otherwise, and opens it again. */
export function offerToOpenAgain(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void ask(window)
  })
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped',
    detail: 'What was saved is still there, and will be shown again.',
    buttons: ['Open it again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}
