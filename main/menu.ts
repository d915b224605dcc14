import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ChosenKind, MenuAction } from '../preload/api'

/** What the menu's own items do; the rest are Electron's roles. */
export type MenuHandlers = { open: (kind: ChosenKind) => void; choose: (action: MenuAction) => void }

/** Makes the application's menu out of its description. */
export function showMenu(handlers: MenuHandlers): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(handlers, process.platform === 'darwin')))
}

/**
 * The menu as data. Undo and redo go to the renderer, which knows whether a note's text or the library is meant, so
 * their keys are only shown here and heard there.
 */
export function menuTemplate({ open, choose }: MenuHandlers, mac: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, action: MenuAction, accelerator?: string, heardByPage = false) => ({
    label,
    click: () => choose(action),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !heardByPage }),
  })
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => open('articles') },
        { label: 'Import annotations…', click: () => open('annotations') },
        item('Compare with a colleague’s file…', 'compare'),
        item('Export…', 'export', 'CmdOrCtrl+E'),
        { type: 'separator' },
        item('Move article to trash', 'delete-article'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z', true),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z', true),
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
    { role: 'help', submenu: [item('Keyboard shortcuts', 'shortcuts')] },
  ]
}
