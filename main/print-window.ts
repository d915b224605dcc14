import { app, BrowserWindow, type Session, session } from 'electron'
import { linkWithin } from './link-within'
import { paperSizeIn } from './paper-size'
import { confineSession } from './security'

/** Where a page that is to be printed comes from: an origin of its own, in a session of its own. */
const ORIGIN = 'app://print'

/** What such a page may load: the style and the pictures that it holds itself, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

let prints: Session | null = null
let page = ''

/**
 * Prints a page to PDF, with selectable text, an outline, and links between its places that work: see {@link linkWithin}. The
 * page is shown nowhere: it is laid out in a hidden window without scripts, whose session is in memory and denied every
 * request beyond that page.
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  prints ??= printSession()
  page = html
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: prints, javascript: false, sandbox: true, contextIsolation: true },
  })
  try {
    await window.loadURL(`${ORIGIN}/`)
    const pdf = await window.webContents.printToPDF({
      pageSize: paperSizeIn(app.getLocaleCountryCode()),
      printBackground: true,
      generateDocumentOutline: true,
      generateTaggedPDF: true,
    })
    linkWithin(pdf)
    return new Uint8Array(pdf)
  } finally {
    page = ''
    window.destroy()
  }
}

function printSession(): Session {
  const made = session.fromPartition('print')
  confineSession(made, ORIGIN)
  made.protocol.handle('app', ({ url }) =>
    url === `${ORIGIN}/`
      ? new Response(page, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
        })
      : new Response(null, { status: 404 }),
  )
  return made
}
