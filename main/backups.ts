import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import {
  hexadecimal,
  instance,
  nullable,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  strictTuple,
  string,
} from 'valibot'
import {
  BACKUP_FINDINGS,
  BACKUP_REASONS,
  type BackupFinding,
  type BackupRead,
  type BackupReason,
  type BackupsListed,
  type WriteOutcome,
} from '../preload/api'
import { AtomicFile } from './atomic-file'
import { backupName, createdOf, markOf, superfluous } from './backup-rotation'
import { reasonOf } from './file-errors'
import { handle } from './ipc'
import { writeFileAtomically } from './write-file'

/** The file, in the library's folder, that says where backups go when it is not the folder beside it. */
const SETTINGS = 'backups.json'
const settings = object({ folder: nullable(string()), mark: optional(pipe(string(), hexadecimal())) })

/** Where backups are kept, and the mark of this library where others may keep theirs there too. */
type Place = { folder: string; mark: string | null }

/** The backups that are being written, by the id that the renderer was given for each. */
const underWay = new Map<string, AtomicFile>()

/** Answers what the reading window asks for to back a library up: bytes go to files, and come back from them. */
export function answerBackupRequests(): void {
  handle('backups:list', strictTuple([]), listBackups)
  handle('backups:choose-folder', strictTuple([]), chooseFolder)
  handle('backups:show-folder', strictTuple([]), async () => {
    await shell.openPath((await place()).folder)
    return undefined
  })
  handle('backup:begin', strictTuple([picklist(BACKUP_REASONS)]), begin)
  handle('backup:append', strictTuple([string(), instance(Uint8Array)]), async (id, bytes) => {
    await underWay.get(id)?.append(bytes)
    return undefined
  })
  handle('backup:finish', strictTuple([string()]), finish)
  handle('backup:discard', strictTuple([string()]), async (id) => {
    await underWay.get(id)?.discard()
    underWay.delete(id)
    return undefined
  })
  handle('backup:read', strictTuple([string()]), read)
  handle('backup:checked', strictTuple([string(), picklist(BACKUP_FINDINGS)]), checked)
}

async function begin(reason: BackupReason): Promise<string> {
  const { folder, mark } = await place()
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const id = randomUUID()
  underWay.set(id, new AtomicFile(join(folder, backupName(new Date(), reason === 'daily' ? '' : reason, mark))))
  return id
}

async function finish(id: string): Promise<WriteOutcome> {
  const file = underWay.get(id)
  underWay.delete(id)
  if (file === undefined) return { kind: 'failed', message: 'There is no such backup under way.' }
  return file.commit()
}

/**
 * Lets go of this library's backups that one which is whole has made superfluous, or of one that is not: it would be taken for
 * the day's. One that can't be removed stays.
 */
async function checked(name: string, found: BackupFinding): Promise<undefined> {
  const { folder, backups } = await listBackups()
  const own = backups.filter(({ isOwn }) => isOwn)
  const gone = found === 'whole' ? superfluous(own, Date.now()) : own.filter((backup) => backup.name === name)
  for (const { name } of gone) await rm(join(folder, name), { force: true }).catch(() => undefined)
  return undefined
}

async function read(name: string): Promise<BackupRead> {
  // Only a backup's own name, and only in that folder.
  if (basename(name) !== name || createdOf(name) === null) return { kind: 'failed', message: 'That is no backup.' }
  try {
    return { kind: 'read', bytes: new Uint8Array(await readFile(join((await place()).folder, name))) }
  } catch (error) {
    return { kind: 'failed', message: reasonOf(error) }
  }
}

async function listBackups(): Promise<BackupsListed> {
  const { folder, mark } = await place()
  try {
    const names = await readdir(folder)
    const backups = await Promise.all(
      names.map(async (name) => {
        const created = createdOf(name)
        if (created === null) return []
        // One that was removed since its folder was read is there no more.
        const found = await stat(join(folder, name)).catch(() => null)
        return found === null ? [] : [{ name, created, size: found.size, isOwn: markOf(name) === mark }]
      }),
    )
    return { folder, backups: backups.flat().sort((a, b) => b.created - a.created), problem: null }
  } catch (error) {
    // The folder is made with the first backup.
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { folder, backups: [], problem: isMissing ? null : reasonOf(error) }
  }
}

async function chooseFolder(): Promise<BackupsListed> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  const [folder] = filePaths
  if (folder === undefined) return listBackups()
  const mark = (await place()).mark ?? randomBytes(4).toString('hex')
  const outcome = await writeFileAtomically(settingsPath(), `${JSON.stringify({ folder, mark })}\n`)
  const listed = await listBackups()
  return outcome.kind === 'saved'
    ? listed
    : { ...listed, problem: `Backups are kept where they were, since that could not be noted. ${outcome.message}` }
}

async function place(): Promise<Place> {
  try {
    const parsed = safeParse(settings, JSON.parse(await readFile(settingsPath(), 'utf8')))
    if (parsed.success && parsed.output.folder !== null)
      return { folder: parsed.output.folder, mark: parsed.output.mark ?? null }
  } catch {
    // Nobody has chosen another.
  }
  return { folder: join(app.getPath('userData'), 'Backups'), mark: null }
}

function settingsPath(): string {
  return join(app.getPath('userData'), SETTINGS)
}
