import { readFile, stat } from 'node:fs/promises'
import { app } from 'electron'
import { instance, integer, maxValue, minValue, number, pipe, strictTuple, string } from 'valibot'
import type { Command, WriteOutcome } from '../preload/api'
import { AtomicFile } from './atomic-file'
import { answerBackupRequests } from './backups'
import type { CommandRequest } from './command-line'
import { reasonOf } from './file-errors'
import { handle } from './ipc'
import { printToPdf } from './print-window'
import type { WaitingFiles } from './waiting-files'
import { openHeadlessWindow } from './window'

/** The largest file of annotations that is read, in bytes. */
const LARGEST_JSON = 256 * 1024 * 1024

const NOTHING_TO_WRITE: WriteOutcome = { kind: 'failed', message: 'This command has nothing to write.' }

/** Carries out a command in a window that is never shown, then ends the program with the command's exit code. */
export async function runCommand(request: CommandRequest, waiting: WaitingFiles): Promise<void> {
  const command = await readForRenderer(request, waiting)
  if (typeof command === 'string') {
    await print(JSON.stringify({ ok: false, message: command }))
    return end(1)
  }
  handle('command:take', strictTuple([]), () => command)
  answerBackupRequests()
  handle('command:print-page', strictTuple([string()]), (html) => printToPdf(html))
  handle('command:print', strictTuple([string()]), (line) => print(line))
  const written = request.name === 'backup' || request.name === 'export' ? new AtomicFile(request.out) : null
  // A command that stopped before its file was whole leaves nothing of it.
  const finish = async (code: number, message?: string) => {
    await written?.discard()
    return end(code, message)
  }
  handle('command:append', strictTuple([instance(Uint8Array)]), async (bytes) => {
    await written?.append(bytes)
    return undefined
  })
  handle('command:commit', strictTuple([]), () => written?.commit() ?? NOTHING_TO_WRITE)
  handle('command:finish', strictTuple([pipe(number(), integer(), minValue(0), maxValue(2))]), (code) => finish(code))
  const window = openHeadlessWindow()
  window.webContents.on('console-message', ({ message }) => process.stderr.write(`${message}\n`))
  window.webContents.on('render-process-gone', (_event, { reason }) => finish(1, `The command stopped: ${reason}.`))
}

/** The command with what main reads for it; a sentence when that can't be read. */
async function readForRenderer(request: CommandRequest, waiting: WaitingFiles): Promise<Command | string> {
  switch (request.name) {
    case 'import':
      waiting.add(request.files)
      return { name: 'import' }
    case 'export': {
      const { out: _out, ...command } = request
      return command
    }
    case 'annotate':
      try {
        if ((await stat(request.json)).size > LARGEST_JSON) return `${request.json}: It is too large.`
        return { name: 'annotate', article: request.article, json: new Uint8Array(await readFile(request.json)) }
      } catch (error) {
        return `${request.json}: ${reasonOf(error)}`
      }
    case 'backup':
      return { name: 'backup' }
    case 'restore':
      try {
        return { name: 'restore', bytes: new Uint8Array(await readFile(request.from)) }
      } catch (error) {
        return `${request.from}: ${reasonOf(error)}`
      }
    default:
      return request
  }
}

/** Prints a line and waits until it is out, so that a slow reader slows us instead of filling the memory. */
function print(line: string): Promise<undefined> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve(undefined)))
}

function end(code: number, message?: string): undefined {
  if (message !== undefined) process.stderr.write(`${message}\n`)
  app.exit(code)
}
