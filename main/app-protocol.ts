import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'

/** Where every page of Quoth's comes from: a stable origin, which is what gives IndexedDB a home. */
export const ORIGIN = 'app://quoth'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Makes `app:` a standard, secure scheme whose scripts are compiled once. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer in `folder` at app://quoth. What `page` needs is read before it asks for it. */
export function serveRenderer(folder: string, page: string): void {
  const ahead = readAhead(folder, page)
  protocol.handle('app', async (request) => {
    const path = fileOf(request.url, folder)
    const type = path === null ? undefined : TYPES[extname(path)]
    if (path === null || type === undefined) return new Response('Not found', { status: 404 })
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      }
      return new Response(new Uint8Array(await ((await ahead).get(path) ?? readFile(path))), { headers })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}

/** The files that a page names itself, being read while its window is still being made: by path. */
async function readAhead(folder: string, page: string): Promise<Map<string, Promise<Buffer>>> {
  const html = await readFile(join(folder, page), 'utf8').catch(() => '')
  const names = Array.from(html.matchAll(/(?:src|href)="\.\/([^"]+)"/g), (match) => match[1] ?? '')
  return new Map([page, ...names].map((name) => [join(folder, name), readFile(join(folder, name))]))
}

/** The file inside `folder` that `url` names; null when it names another host or anything outside `folder`. */
export function fileOf(url: string, folder: string): string | null {
  const { protocol: scheme, host, pathname } = new URL(url)
  if (`${scheme}//${host}` !== ORIGIN) return null
  let path: string
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)))
  } catch {
    return null
  }
  return path.startsWith(folder + sep) && !path.includes('\0') ? path : null
}
