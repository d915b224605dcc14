import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { dialog } from 'electron'
import { instance, picklist, strictTuple, string } from 'valibot'
import { SAVED_AS, type SaveBegun, type SavedAs, type WriteOutcome } from '../preload/api'
import { AtomicFile } from './atomic-file'
import { reasonOf } from './file-errors'
import { handle } from './ipc'
import { printToPdf } from './print-window'
import { writeFileAtomically } from './write-file'

/** A file on its way to the disk: what comes is written at once, or is a page that is printed when it is whole. */
type Saving = { append: (bytes: Uint8Array) => Promise<void>; finish: () => Promise<WriteOutcome> }

/** The files that are being saved, by the id that the renderer was given for each. */
const underWay = new Map<string, Saving>()

/** Answers what the reading window asks for to save a file: where it goes is the person's choice, and its bytes come in parts. */
export function answerSaveRequests(): void {
  handle('save:begin', strictTuple([string(), picklist(SAVED_AS)]), begin)
  handle('save:append', strictTuple([string(), instance(Uint8Array)]), async (id, bytes) => {
    await underWay.get(id)?.append(bytes)
    return undefined
  })
  handle('save:finish', strictTuple([string()]), async (id) => {
    const saving = underWay.get(id)
    underWay.delete(id)
    return saving?.finish() ?? { kind: 'failed', message: 'There is no such file under way.' }
  })
}

async function begin(suggestedName: string, as: SavedAs): Promise<SaveBegun> {
  // A name with a folder in it would put the file where the person did not look.
  const defaultPath = basename(suggestedName)
  const extension = extname(defaultPath).slice(1)
  const { filePath } = await dialog.showSaveDialog({
    defaultPath,
    filters: extension === '' ? [] : [{ name: `.${extension}`, extensions: [extension] }],
  })
  if (!filePath) return { kind: 'cancelled' }
  const id = randomUUID()
  underWay.set(id, as === 'written' ? written(filePath) : printed(filePath))
  return { kind: 'begun', id }
}

function written(path: string): Saving {
  const file = new AtomicFile(path)
  return { append: (bytes) => file.append(bytes), finish: () => file.commit() }
}

function printed(path: string): Saving {
  const parts: Uint8Array[] = []
  return {
    append: async (bytes) => void parts.push(bytes),
    finish: async () => {
      try {
        return await writeFileAtomically(path, await printToPdf(Buffer.concat(parts).toString('utf8')))
      } catch (error) {
        return { kind: 'failed', message: reasonOf(error) }
      }
    },
  }
}
