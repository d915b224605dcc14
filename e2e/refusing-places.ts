import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder in which nothing can be written any more, though there is a file in it; and what a person is told of that. */
export type RefusingPlace = { folder: string; says: string; giveBack: () => void }

const isRoot = process.getuid?.() === 0

/**
 * The folders that refuse what is written to them, as they can be had here. For root permissions don’t count; it can mount
 * disks instead: one that is full, one that can only be read. Nobody else can, so that they have a folder of which they may
 * not change the contents.
 */
export const REFUSING: readonly { name: string; make: (oldFile: string) => RefusingPlace }[] = isRoot
  ? [
      { name: 'a full disk', make: fullDisk },
      { name: 'a disk that can only be read', make: readOnlyDisk },
    ]
  : [{ name: 'a folder without permission', make: forbiddenFolder }]

function fullDisk(oldFile: string): RefusingPlace {
  const { folder, giveBack } = mounted('256k')
  writeFileSync(join(folder, oldFile), 'old')
  fill(folder, join(folder, 'everything-else'))
  return { folder, says: 'The disk is full.', giveBack }
}

function readOnlyDisk(oldFile: string): RefusingPlace {
  const { folder, giveBack } = mounted('256k')
  writeFileSync(join(folder, oldFile), 'old')
  execFileSync('mount', ['-o', 'remount,ro', folder])
  return { folder, says: 'The disk can only be read.', giveBack }
}

function forbiddenFolder(oldFile: string): RefusingPlace {
  const folder = newFolder()
  writeFileSync(join(folder, oldFile), 'old')
  chmodSync(folder, 0o555)
  const giveBack = () => {
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true })
  }
  return { folder, says: 'You do not have permission for it.', giveBack }
}

/** Mounts a disk of this size, in memory, on a folder; `giveBack` takes both away again. Only root can. */
export function mounted(size: string): { folder: string; giveBack: () => void } {
  const folder = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'quoth-test', folder])
  const giveBack = () => {
    // Whatever still has a file open there loses it later.
    execFileSync('umount', ['-l', folder])
    rmdirSync(folder)
  }
  return { folder, giveBack }
}

/** Outside of where results are kept: a disk that a test which was killed leaves must not keep the next from beginning. */
function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'quoth-refusing-'))
}

/**
 * Does something while the disk that a folder is on is full up to its last byte, with a file of that folder that is gone
 * afterwards. It is kept full: a program that runs there gives room back now and then.
 */
export async function whileFull(folder: string, act: () => Promise<void>): Promise<void> {
  const path = join(folder, 'everything-else')
  fill(folder, path)
  const again = setInterval(() => fill(folder, path), 2)
  try {
    await act()
  } finally {
    clearInterval(again)
    rmSync(path)
  }
}

function fill(folder: string, path: string): void {
  for (let room = roomIn(folder); room > 0; room = roomIn(folder)) {
    try {
      writeFileSync(path, Buffer.alloc(room), { flag: 'a' })
    } catch {
      // A file takes some room itself: it holds what there was.
    }
  }
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
