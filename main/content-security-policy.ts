/**
 * What a page of Quoth's may load: its own scripts, styles, fonts and pictures, and nothing from anywhere else. No
 * inline script or style, no evaluation, no connection: an article that slipped markup through could still do nothing.
 * A picture may also be a blob, which only the page's own scripts can make: those in notes come from the library so.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  // Large Excel files are compressed in workers that the library for it makes out of its own code.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What the import window may load: the scripts that read files, and the character maps that PDF wants. Nothing is shown
 * there, so there are no styles, fonts or pictures at all. PDF is read in a worker, which can be ended.
 */
export const IMPORT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
