import { Menu, type MenuItemConstructorOptions } from 'electron'
import { object, optional, pipe, regex, strictTuple, string } from 'valibot'
import { MENU_COMMANDS, type MenuCommand, type MenuKeys } from '../preload/api'
import { handle } from './ipc'

/** Has a command of the page's carried out. */
export type Choose = (command: MenuCommand) => void

/** Shows the application’s menu, without any keys until the page says which its commands have. */
export function showMenu(choose: Choose): void {
  const show = (keys: MenuKeys) => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose, keys, process.platform === 'darwin')))
    return undefined
  }
  show({})
  handle('menu:keys', strictTuple([object(KEYS)]), show)
}

/** Electron throws on keys that it can’t read. */
const ACCELERATOR = pipe(
  string(),
  regex(/^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift|Super)\+)*(?:[A-Z0-9]|F\d{1,2}|Delete|Backspace)$/),
)
const KEYS = Object.fromEntries(MENU_COMMANDS.map((command) => [command, optional(ACCELERATOR)]))

/**
 * The menu as data. Its commands are the page’s, which knows whether a note’s text or the library is meant and which keys a
 * person gave them: those are only shown here, and heard there.
 */
export function menuTemplate(choose: Choose, keys: MenuKeys, mac: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = keys[command]
    return {
      label,
      click: () => choose(command),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    }
  }
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Open…', 'open-files'),
        item('Import annotations…', 'import-annotations'),
        item('Compare with a colleague’s file…', 'compare'),
        item('Export…', 'export'),
        { type: 'separator' },
        item('Move article to trash', 'delete-article'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo'),
        item('Redo', 'redo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keyboard shortcuts', 'keys')] },
  ]
}
