import type { Verification } from '../verify'
import type { Manifest } from './backup-file'

/**
 * What the window asks of the worker for backups: to write one of the library, which is of this schema version, and to go on
 * once a piece has been taken; to check one; to read one into a library of its own; to put that in the library's place.
 */
export type BackupRequest =
  | { kind: 'write'; version: number }
  | { kind: 'taken' }
  | { kind: 'check'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'read'; bytes: Uint8Array<ArrayBuffer>; name: string }
  | { kind: 'replace'; from: string }

/**
 * What it answers: the next bytes of a backup; that all are written, or the library replaced, or the error that kept it from
 * that; that a backup is whole, or what one that was read holds, or why it is refused, in words.
 */
export type BackupAnswer =
  | { kind: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'done' }
  | { kind: 'not-done'; name: string; message: string }
  | { kind: 'whole' }
  | { kind: 'read'; manifest: Manifest; verification: Verification }
  | { kind: 'refused'; failure: string }
