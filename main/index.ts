import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import { ORIGIN, registerAppScheme, serveRenderer } from './app-protocol'
import { answerBackupRequests } from './backups'
import { parseCommandLine, type Request, USAGE } from './command-line'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { reasonOf } from './file-errors'
import { ImportWindow } from './import-window'
import { answerLibraryRequests, mendBeforeOpening } from './library-files'
import { showMenu } from './menu'
import { answerDialogRequests, answerFileRequests, tellRenderer } from './requests'
import { runCommand } from './run-command'
import { confinePages, confineSession } from './security'
import { clearUnfinished } from './unfinished-files'
import { WaitingFiles } from './waiting-files'
import { openReadingWindow, readingWindow } from './window'

// Whoever reads what is told there may be gone: that is no reason to stop.
process.stderr.on('error', () => undefined)

const request = parseCommandLine(ownArguments(), process.cwd())

switch (request.kind) {
  case 'help':
    leave(0, USAGE)
    break
  case 'unusable':
    leave(2, `${request.message}\n\n${USAGE}`)
    break
  case 'window':
  case 'command':
    start(request)
}

/** Opens the library for this one process, then does what was asked once Electron is ready. */
function start(request: Extract<Request, { kind: 'window' | 'command' }>): void {
  registerAppScheme()
  // Without it Chromium has no voices on Linux to read aloud with; elsewhere it asks the system by itself.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
  if (request.library !== null) {
    try {
      mkdirSync(request.library, { recursive: true })
    } catch (error) {
      leave(2, `--library=${request.library}: ${reasonOf(error)}\n`)
      return
    }
    app.setPath('userData', request.library)
  }
  const files = request.kind === 'window' ? request.files : []
  if (!app.requestSingleInstanceLock({ files })) {
    // The other start's window has been handed our files; a command can't be handed over.
    if (request.kind === 'window') leave(0, '')
    else leave(1, 'This library is open in another Quoth: close it, or name another with --library=DIR.\n')
    return
  }
  const library = app.getPath('userData')
  mendBeforeOpening(library)
  const clearing = clearUnfinished(join(library, 'Unfinished'))
  const waiting = new WaitingFiles()
  waiting.add(files)
  confinePages()
  if (request.kind === 'window') takeFilesFromLaterStarts(waiting)
  void app.whenReady().then(() => {
    const renderer = join(import.meta.dirname, '../renderer')
    confineSession(session.defaultSession, ORIGIN)
    serveRenderer(session.defaultSession.protocol, renderer, ORIGIN, CONTENT_SECURITY_POLICY)
    answerLibraryRequests()
    const importing = new ImportWindow(renderer)
    answerFileRequests(waiting, importing, join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds'))
    if (request.kind === 'command') void clearing.then(() => runCommand(request.command, waiting))
    else showWindow(request.ignored, waiting, importing)
  })
}

function showWindow(ignored: readonly string[], waiting: WaitingFiles, importing: ImportWindow): void {
  for (const option of ignored) process.stderr.write(`Quoth does not know ${option}, and leaves it to Chromium.\n`)
  answerDialogRequests(waiting)
  answerBackupRequests()
  // The window that reads files is never shown: it must not keep the program alive.
  openReadingWindow().once('closed', () => importing.close())
  showMenu((command) => tellRenderer('menu:chosen', command))
  app.on('window-all-closed', () => app.quit())
}

/** A second start with the same library hands its files to this window; so does the Finder, even before there is one. */
function takeFilesFromLaterStarts(waiting: WaitingFiles): void {
  const take = (paths: readonly string[]) => {
    waiting.add(paths)
    const window = readingWindow()
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.focus()
    tellRenderer('files:waiting')
  }
  app.on('second-instance', (_event, _argv, _folder, data) => take(filesOf(data)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take([path])
  })
}

/** The files in what another start of Quoth's sent; it may be an older or newer version, so nothing is assumed. */
function filesOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return []
  return data.files.filter((file): file is string => typeof file === 'string')
}

/** The arguments that are Quoth's: after the program's name and, unpackaged, after the app folder's. */
function ownArguments(): string[] {
  const words = process.argv.slice(1)
  return app.isPackaged ? words : words.slice(words.findIndex((word) => !word.startsWith('-')) + 1)
}

function leave(code: number, message: string): void {
  ;(code === 0 ? process.stdout : process.stderr).write(message)
  app.exit(code)
}
