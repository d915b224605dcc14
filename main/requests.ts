import { basename } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { strictObject, strictTuple, string } from 'valibot'
import type { Events } from '../preload/api'
import { handle } from './ipc'
import { readSeeds } from './seeds'
import type { WaitingFiles } from './waiting-files'
import { writeFileAtomically } from './write-file'

/** Answers what both kinds of window ask for: files on their way in. */
export function answerFileRequests(waiting: WaitingFiles, seeds: string): void {
  handle('seeds:read', strictTuple([]), () => readSeeds(seeds))
  handle('files:next', strictTuple([]), () => waiting.next())
}

/** Answers what only the reading window asks for: the system's dialogs. */
export function answerDialogRequests(waiting: WaitingFiles): void {
  handle('files:choose', strictTuple([]), () => chooseFiles(waiting))
  handle('text:save', strictTuple([strictObject({ suggestedName: string(), text: string() })]), async (request) => {
    const { filePath } = await dialog.showSaveDialog({
      // A name with a folder in it would put the file where the person did not look.
      defaultPath: basename(request.suggestedName),
      filters: [{ name: 'Markdown', extensions: ['md'] }],
    })
    return filePath ? writeFileAtomically(filePath, request.text) : { kind: 'cancelled' }
  })
}

/** Shows the open dialog and lets what was chosen wait for the renderer. */
export async function chooseFiles(waiting: WaitingFiles): Promise<undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Articles', extensions: ['txt', 'md', 'markdown'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (filePaths.length > 0) {
    waiting.add(filePaths)
    tellRenderer('files:waiting')
  }
}

/** Sends an event to the reading window, if there is one. */
export function tellRenderer<Channel extends keyof Events>(channel: Channel, ...parameters: Events[Channel]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, ...parameters)
}
