import { DISK_FULL, reasonOf } from '../storage/saving'

/** With less room than this, in bytes, a disk is full: Chromium writes a library in pieces of some kilobytes. */
const LITTLE = 1024 * 1024

/** Whether there is no room for more of the library. */
export async function isDiskFull(): Promise<boolean> {
  const room = await window.quoth.request('library:room').catch(() => null)
  return room !== null && room < LITTLE
}

/**
 * Why the library could not be written, in plain sentences. Of a disk that became full while it wrote, Chromium says no more
 * than that it could not: then the disk is asked.
 */
export async function whyNotWritten(error: unknown): Promise<string> {
  return (await isDiskFull()) ? DISK_FULL : reasonOf(error)
}
