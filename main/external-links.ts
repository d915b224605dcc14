/**
 * Whether a link of an article may be handed to the system: web pages and mail addresses only. `file:`, `smb:` and the
 * schemes that installed programs register can run things, and an article's links are a stranger's.
 */
export function isSafeExternalLink(url: string): boolean {
  let scheme: string
  try {
    scheme = new URL(url).protocol
  } catch {
    return false
  }
  return scheme === 'https:' || scheme === 'http:' || scheme === 'mailto:'
}
