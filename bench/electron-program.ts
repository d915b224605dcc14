import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { sandboxing } from '../launch/electron.mjs'
import { root } from '../launch/folders.mjs'

/** The program that the app runs on: the same one for Quoth and for everything that it is measured against. */
export const electron = findElectron()

/** The variables that a program is started with. */
export type Environment = Record<string, string | undefined>

/** The arguments that start the app in `folder` with that program, and what the app itself is told. */
export function appArguments(folder: string, words: readonly string[]): string[] {
  return [...sandboxing(), folder, ...words]
}

/** Runs a command of Quoth's on a library to its end, and gives the records it printed. Fails when the command does. */
export async function quoth(library: string, ...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, records, errors } = await runQuoth(library, words)
  if (code === 0) return records
  throw new Error(`quoth ${words[0]} ended with ${code}: ${JSON.stringify(records.slice(-2))} ${errors}`)
}

/** The same for a command that may find fault: it gives the exit code, and what was said on standard error. */
export async function runQuoth(
  library: string,
  words: readonly string[],
  env: Environment = process.env,
): Promise<{ code: number | null; records: Record<string, unknown>[]; errors: string }> {
  const parameters = appArguments(root, [...words, `--library=${library}`])
  const child = spawn(electron, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  process.off('exit', kill)
  const lines = output.split('\n').filter((line) => line !== '')
  return { code, records: lines.map((line): Record<string, unknown> => JSON.parse(line)), errors }
}

function findElectron(): string {
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('The electron package did not say where its program is')
  return path
}
