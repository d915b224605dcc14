/**
 * What a page of Quoth's may load: its own scripts, styles, fonts and pictures, and nothing from anywhere else. No
 * inline script or style, no evaluation, no connection: an article that slipped markup through could still do nothing.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
