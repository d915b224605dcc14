import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../launch/folders.mjs'
import { exportFormat } from '../renderer/exchanging/formats'
import { appArguments, type Environment, electron, runQuoth } from './electron-program'
import { generatedBundle, NOW } from './generated-bundle'

/** What the program was at when it was killed. */
export type Job = 'exporting' | 'restoring' | 'landing'

/** What was there after the program was killed at a job: what was there before, or what the job makes; or neither. */
export type Outcome = { job: Job; left: 'old' | 'new' | 'neither'; problems: string[] }

const WORDS = 40_000

/** By how many bytes the library's files have grown when annotations are being written, and not just what a start writes. */
const MANY_RECORDS = 50_000

/** What the file holds that is exported over. */
const OLD = 'what was there before'

/** How often it is looked whether the job has come to where it writes, in milliseconds. */
const LOOK_EVERY = 2

/** What the jobs are done with: a library that holds annotations and one that holds none, and files of the annotations. */
type Ground = {
  scratch: string
  environment: Environment
  full: Library
  bare: Library
  backup: string
  bundle: string
  annotations: number
}
/** A library, the checksum over it, and an article in it. */
type Library = { folder: string; checksum: string; article: { id: string; title: string } }

/**
 * Does a job to a library of so many annotations, kills all of the program's processes at a random moment while it writes,
 * and looks what is there; as often as `times` says, for each of these jobs. Then something is written to the library, and
 * it is looked at once more: what was left in its files may show only then.
 */
export async function killWhileWriting(
  scratch: string,
  jobs: readonly Job[],
  times: number,
  annotations: number,
  environment: Environment = process.env,
): Promise<Outcome[]> {
  const ground = await prepared(scratch, annotations, environment)
  const outcomes: Outcome[] = []
  for (const job of jobs) {
    const spent = await timed(ground, job)
    for (let round = 0; round < times; round += 1) outcomes.push(await killedAt(ground, job, Math.random() * spent))
  }
  return outcomes
}

async function prepared(scratch: string, annotations: number, environment: Environment): Promise<Ground> {
  const [bundle, backup] = [join(scratch, 'bundle.json'), join(scratch, 'all.quothbackup')]
  const [full, bare] = [join(scratch, 'full'), join(scratch, 'bare')]
  mkdirSync(scratch, { recursive: true })
  writeFileSync(bundle, exportFormat('json')?.write(generatedBundle(WORDS, annotations), { now: NOW }) ?? '')
  await succeeded(full, ['import', bundle], environment)
  await succeeded(full, ['backup', `--out=${backup}`], environment)
  const library = async (folder: string) => {
    const { checksum } = await succeeded(folder, ['verify'], environment)
    const { id, title } = await succeeded(folder, ['list', 'articles'], environment)
    return { folder, checksum: String(checksum), article: { id: String(id), title: String(title) } }
  }
  return { scratch, environment, full: await library(full), bare: await library(bare), backup, bundle, annotations }
}

/** What the command of a job is, and on a copy of which library it is done. */
function commandOf({ full, bare, backup, bundle }: Ground, job: Job, out: string): { from: Library; words: string[] } {
  switch (job) {
    case 'exporting':
      return { from: full, words: ['export', '--format=json', `--out=${out}`] }
    case 'restoring':
      return { from: bare, words: ['restore', `--from=${backup}`] }
    case 'landing':
      return { from: bare, words: ['import', bundle] }
  }
}

/** A job that has been begun, on a library and beside a file of its own. */
type Begun = {
  library: string
  documents: string
  pid: number
  ended: Promise<void>
  isOver: () => boolean
  writes: Promise<void>
}

function begin(ground: Ground, job: Job): Begun {
  const library = join(ground.scratch, 'library')
  const documents = join(ground.scratch, 'documents')
  const { from, words } = commandOf(ground, job, join(documents, 'notes.json'))
  for (const folder of [library, documents]) rmSync(folder, { recursive: true, force: true })
  cpSync(from.folder, library, { recursive: true })
  mkdirSync(documents)
  writeFileSync(join(documents, 'notes.json'), OLD)
  const child = spawn(electron, appArguments(root, [...words, `--library=${library}`]), {
    env: ground.environment,
    stdio: 'ignore',
    // In a group of processes of its own, so that all of them are ended at once: to look for them takes longer than a write.
    detached: true,
  })
  let over = false
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => {
    over = true
  })
  const isOver = () => over
  const writes = until(() => over || isWriting(job, library, documents, ground.bare.folder))
  return { library, documents, pid: child.pid ?? 0, ended, isOver, writes }
}

/** Whether a job has come to where it writes: what it writes first can be seen. */
function isWriting(job: Job, library: string, documents: string, bare: string): boolean {
  switch (job) {
    case 'exporting':
      return readdirSync(documents).length > 1 || readFileSync(join(documents, 'notes.json'), 'utf8') !== OLD
    case 'restoring':
      return namesIn(join(library, 'Backups')).some((name) => name.endsWith('.quothbackup'))
    case 'landing':
      return sizeOf(join(library, 'IndexedDB')) > sizeOf(join(bare, 'IndexedDB')) + MANY_RECORDS
  }
}

/** How long a job takes from where it writes until what it makes is there, in milliseconds. */
async function timed(ground: Ground, job: Job): Promise<number> {
  const { documents, writes, ended, isOver } = begin(ground, job)
  await writes
  const start = performance.now()
  await until(() => isOver() || (job === 'exporting' && readFileSync(join(documents, 'notes.json'), 'utf8') !== OLD))
  const spent = performance.now() - start
  await ended
  return spent
}

async function killedAt(ground: Ground, job: Job, after: number): Promise<Outcome> {
  const { library, documents, pid, ended, writes } = begin(ground, job)
  await writes
  await new Promise((resolve) => setTimeout(resolve, after))
  killGroup(pid)
  await ended

  const { environment } = ground
  const first = await runQuoth(library, ['verify'], environment)
  const left = job === 'exporting' ? leftOfFile(ground, documents) : leftOfLibrary(ground, first.records[0])
  // What is written now follows what was left.
  const { article } = job === 'exporting' || (job === 'restoring' && left === 'new') ? ground.full : ground.bare
  const one = join(ground.scratch, 'one.json')
  writeFileSync(one, JSON.stringify([{ kind: 'highlight', start: 0, end: 3, exact: article.title.slice(0, 3) }]))
  await runQuoth(library, ['annotate', article.id, `--json=${one}`], environment)
  const last = await runQuoth(library, ['verify'], environment)
  const problems = [first, last].flatMap(
    ({ records: [record] }) => record?.problems ?? 'verify said nothing of problems',
  )
  const [before, now] = [first, last].map(({ records: [record] }) => Number(record?.annotations))
  if (now !== (before ?? 0) + 1) problems.push(`There were ${before} annotations, and one was added: ${now}`)
  const others = readdirSync(documents).filter((name) => name !== 'notes.json')
  return { job, left, problems: [...problems, ...others.map((name) => `${name} was left beside the file`)].map(String) }
}

function leftOfFile({ annotations }: Ground, documents: string): Outcome['left'] {
  const text = readFileSync(join(documents, 'notes.json'), 'utf8')
  if (text === OLD) return 'old'
  return text.endsWith('}\n') && text.split('"exact"').length - 1 >= annotations ? 'new' : 'neither'
}

/** Ids and times of what landed differ from time to time: of that the number says whether it is all there. */
function leftOfLibrary({ full, bare, annotations }: Ground, verified: Record<string, unknown> = {}): Outcome['left'] {
  if (verified.checksum === bare.checksum) return 'old'
  return verified.checksum === full.checksum || verified.annotations === annotations ? 'new' : 'neither'
}

async function succeeded(library: string, words: string[], environment: Environment): Promise<Record<string, unknown>> {
  const { code, records, errors } = await runQuoth(library, words, environment)
  const [record] = records
  if (code === 0 && record !== undefined) return record
  throw new Error(`quoth ${words[0]} ended with ${code}: ${JSON.stringify(records)} ${errors}`)
}

/** Ends a process and those that it started; where they have ended there is nothing to do. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
}

/** How many bytes the files in a folder, and in those in it, hold. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + sizeOfFile(join(parentPath, name)), 0)
}

/** Nothing where it is gone since it was listed: a database renames and removes its files. */
function sizeOfFile(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
