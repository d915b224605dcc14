import type { Snapshot } from './snapshot'

/**
 * What the window asks of the worker for backups: to write one of what the library holds, or of what it held, to go on
 * once a piece has been taken, or to check one.
 */
export type BackupRequest =
  | { kind: 'write'; held: Snapshot | null }
  | { kind: 'taken' }
  | { kind: 'check'; bytes: Uint8Array<ArrayBuffer> }

/** What it answers: the next bytes, that there are no more, the error that kept it from them, or why a backup is none (null where it is whole). */
export type BackupAnswer =
  | { kind: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'written' }
  | { kind: 'not-written'; name: string; message: string }
  | { kind: 'checked'; failure: string | null }
