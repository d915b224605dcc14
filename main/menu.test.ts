import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { MENU_COMMANDS, type MenuKeys } from '../preload/api'
import { menuTemplate } from './menu'

// Outside of Electron, its package is not Electron: importing it looks for the program, and would download it.
vi.mock('electron', () => ({ Menu: {}, ipcMain: {} }))

/** The menu of a system, with the commands that its items choose written down in `chosen`. */
function menu(mac: boolean, keys: MenuKeys = {}) {
  const chosen: string[] = []
  return { chosen, items: menuTemplate((command) => void chosen.push(command), keys, mac).flatMap(withSubmenu) }
}

function withSubmenu(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(withSubmenu) : [])]
}

/** Chooses every item of the menu that is not one of Electron's own. */
function chooseAll(items: readonly MenuItemConstructorOptions[]): void {
  for (const { click } of items) if (click !== undefined) Reflect.apply(click, undefined, [])
}

describe.each([
  ['macOS', true],
  ['Linux and Windows', false],
])('the menu of %s', (_system, mac) => {
  test('offers each of the page’s commands that are in it once', () => {
    const { chosen, items } = menu(mac)
    chooseAll(items)
    expect([...chosen].sort()).toEqual([...MENU_COMMANDS].sort())
  })

  test('shows the keys that its commands have, and leaves them to the page', () => {
    const { items } = menu(mac, { undo: 'CmdOrCtrl+Z', export: 'Alt+F9' })
    const withKeys = items.filter(({ accelerator }) => accelerator !== undefined)
    expect(withKeys).toMatchObject([
      { label: 'Export…', accelerator: 'Alt+F9', registerAccelerator: false },
      { label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false },
    ])
  })

  test('lets copy and paste work in every field', () => {
    const roles = menu(mac).items.map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
  })

  test('has no way to load the page anew or into a developer’s tools', () => {
    const roles = menu(mac).items.map(({ role }) => role)
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu']) expect(roles).not.toContain(role)
  })
})

test('only macOS has the menu of the application, and closes a window where the others quit', () => {
  const [mac, others] = [menu(true), menu(false)].map(({ items }) => items.map(({ role }) => role))
  expect(mac?.[0]).toBe('appMenu')
  expect(others).not.toContain('appMenu')
  expect(mac).toContain('close')
  expect(mac).not.toContain('quit')
  expect(others).toContain('quit')
})
