import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { sandboxing } from '../launch/electron.mjs'
import { root } from '../launch/folders.mjs'

/** The program that the app runs on: the same one for Quoth and for everything that it is measured against. */
export const electron = findElectron()

/** The arguments that start the app in `folder` with that program, and what the app itself is told. */
export function appArguments(folder: string, words: readonly string[]): string[] {
  return [...sandboxing(), folder, ...words]
}

/** Runs a command of Quoth's on a library to its end, and gives the records it printed. Fails when the command does. */
export async function quoth(library: string, ...words: string[]): Promise<Record<string, unknown>[]> {
  const child = spawn(electron, appArguments(root, [...words, `--library=${library}`]), {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  process.off('exit', kill)
  if (code !== 0) throw new Error(`quoth ${words[0]} ended with ${code}: ${output.slice(-500)} ${errors.slice(-500)}`)
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line))
}

function findElectron(): string {
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('The electron package did not say where its program is')
  return path
}
