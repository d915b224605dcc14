import { app, type Session, shell, type WebContents } from 'electron'
import { isSafeExternalLink } from './external-links'

/** Holds every page, of this and of any later window, inside Quoth. Called once, before Electron is ready. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
  // Calls to other computers, and names that are looked up ahead of need, pass by what a session refuses.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Denies a page navigation, calls, new windows and webviews; a link it wanted to open goes to the system's browser. */
function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(({ url }) => {
    if (isSafeExternalLink(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Denies a session every permission and every request beyond `origin`: what is read here stays here. */
export function confineSession(session: Session, origin: string): void {
  const isOwn = (url: string) =>
    url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('devtools:')
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwn(request.url) }))
  // The spelling checker would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}
