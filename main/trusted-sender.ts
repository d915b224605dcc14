import { ORIGIN } from './app-protocol'

/** The part of Electron's WebFrameMain that tells who is speaking. */
export type SenderFrame = { url: string; parent: unknown } | null

/**
 * Whether a message comes from a page that Quoth itself serves. Any frame of any window can send one, so only the top
 * frame of our own origin is heard; a frame that is gone (null) is not.
 */
export function isTrustedSender(frame: SenderFrame): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`)
}
