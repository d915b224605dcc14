import { extname, join, normalize, sep } from 'node:path'
import { type Protocol, protocol } from 'electron'

/** Where every page of Quoth's comes from: a stable origin, which is what gives IndexedDB a home. */
export const ORIGIN = 'app://quoth'

/** Where the import window's page comes from: another origin, so that nothing of Quoth's takes it for its own. */
export const IMPORT_ORIGIN = 'app://import'

/** net::ERR_FILE_NOT_FOUND: Chromium's own number for it. */
const NOT_FOUND = -6

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.bcmap': 'application/octet-stream',
}

/** Makes `app:` a standard, secure scheme whose scripts are compiled once. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built renderer in `folder` at `origin` to one session, under a content security policy. Chromium reads the
 * files itself: the newer protocol.handle has each pass through a Response of Node's, and loading what makes one costs
 * every start about 30 ms before the page can begin. Electron's coming registerSource will take this one's place.
 */
export function serveRenderer(to: Protocol, folder: string, origin: string, policy: string): void {
  to.registerFileProtocol('app', (request, answer) => {
    const path = fileOf(request.url, folder, origin)
    const type = path === null ? undefined : TYPES[extname(path)]
    if (path === null || type === undefined) return answer({ error: NOT_FOUND })
    answer({
      path,
      headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
    })
  })
}

/** The file inside `folder` that `url` names; null when it names another origin or anything outside `folder`. */
export function fileOf(url: string, folder: string, origin: string): string | null {
  const { protocol: scheme, host, pathname } = new URL(url)
  if (`${scheme}//${host}` !== origin) return null
  let path: string
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)))
  } catch {
    return null
  }
  return path.startsWith(folder + sep) && !path.includes('\0') ? path : null
}
