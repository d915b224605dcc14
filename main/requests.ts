import { clipboard, dialog, ipcMain } from 'electron'
import { array, instance, nullable, parse, picklist, strictObject, strictTuple, string } from 'valibot'
import { CHOSEN_KINDS, type ChosenKind, DROPPED_CHANNEL, type Events, type IncomingFile } from '../preload/api'
import fileTypes from './file-types.json'
import type { ImportWindow } from './import-window'
import { handle } from './ipc'
import { readIncomingFile } from './read-file'
import { answerSaveRequests } from './saved-files'
import { readSeeds } from './seeds'
import { isTrustedSender } from './trusted-sender'
import type { WaitingFiles } from './waiting-files'
import { readingWindow } from './window'

/** The names that articles go under; the file itself decides what it is. */
const ARTICLES = { name: 'Articles', extensions: fileTypes.flatMap(({ extensions }) => extensions) }

/** Those of the files that other programs, and Quoth, keep annotations in. */
const ANNOTATIONS = { name: 'Annotations', extensions: ['json', 'jsonld', 'qdpx', 'zip', 'ann', 'csv', 'txt'] }

const ALL = { name: 'All files', extensions: ['*'] }

const FILE_TO_READ = strictObject({ name: string(), bytes: instance(Uint8Array), encoding: nullable(string()) })

/** Answers what both kinds of window ask for: files on their way in. */
export function answerFileRequests(waiting: WaitingFiles, importing: ImportWindow, seeds: string): void {
  handle('seeds:read', strictTuple([]), () => readSeeds(seeds))
  handle('files:next', strictTuple([]), () => waiting.next())
  handle('file:read', strictTuple([FILE_TO_READ]), (file) => importing.read(file))
}

/** Answers what only the reading window asks for: the system's dialogs. */
export function answerDialogRequests(waiting: WaitingFiles): void {
  handle('files:choose', strictTuple([picklist(CHOSEN_KINDS)]), (kind) => chooseFiles(waiting, kind))
  handle('file:choose', strictTuple([]), chooseFile)
  handle('files:again', strictTuple([array(string())]), (paths) => {
    waiting.again(paths)
    tellRenderer('files:waiting')
    return undefined
  })
  handle('files:forget', strictTuple([]), () => {
    waiting.forget()
    return undefined
  })
  takeDropped(waiting)
  handle('window:load-again', strictTuple([]), () => {
    readingWindow()?.webContents.reload()
    return undefined
  })
  handle('text:copy', strictTuple([string()]), (text) => {
    clipboard.writeText(text)
    return undefined
  })
  answerSaveRequests()
}

/** Shows the open dialog and lets what was chosen wait for the renderer. */
async function chooseFiles(waiting: WaitingFiles, kind: ChosenKind): Promise<undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    ...(kind === 'articles'
      ? { filters: [ARTICLES, ANNOTATIONS, ALL] }
      : { title: 'Import annotations', filters: [ANNOTATIONS, ALL] }),
  })
  if (filePaths.length > 0) {
    waiting.add(filePaths)
    tellRenderer('files:waiting')
  }
}

/** Shows the open dialog for one file, and reads it; null where none is chosen. */
async function chooseFile(): Promise<IncomingFile | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Compare with a colleague’s file',
    properties: ['openFile'],
    filters: [{ name: 'Quoth’s own JSON', extensions: ['json'] }, ALL],
  })
  const [path] = filePaths
  return path === undefined ? null : readIncomingFile(path)
}

/** Files and folders that were dropped: the preload script asked the system for their paths. */
function takeDropped(waiting: WaitingFiles): void {
  ipcMain.handle(DROPPED_CHANNEL, (event, paths: unknown) => {
    if (!isTrustedSender(event.senderFrame)) throw new Error('Files were dropped on a page that is not Quoth’s')
    waiting.add(parse(array(string()), paths))
    tellRenderer('files:waiting')
  })
}

/** Sends an event to the reading window, if there is one. */
export function tellRenderer<Channel extends keyof Events>(channel: Channel, ...parameters: Events[Channel]): void {
  readingWindow()?.webContents.send(channel, ...parameters)
}
