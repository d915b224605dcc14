import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { MENU_ACTIONS } from '../preload/api'
import { menuTemplate } from './menu'

// Outside of Electron, its package is not Electron: importing it looks for the program, and would download it.
vi.mock('electron', () => ({ Menu: {} }))

/** The menu of a system, with what its items call written down in `called`. */
function menu(mac: boolean) {
  const called: string[] = []
  const handlers = {
    open: (kind: string) => void called.push(`open ${kind}`),
    choose: (action: string) => void called.push(action),
  }
  return { called, items: menuTemplate(handlers, mac).flatMap(withSubmenu) }
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
  test('opens files, and offers each thing that the page carries out once', () => {
    const { called, items } = menu(mac)
    chooseAll(items)
    expect([...called].sort()).toEqual(['open articles', 'open annotations', ...MENU_ACTIONS].sort())
  })

  test('leaves the keys of undo and redo to the page, which knows what is meant', () => {
    const { items } = menu(mac)
    const heardByPage = items.filter(({ registerAccelerator }) => registerAccelerator === false)
    expect(heardByPage.map(({ label }) => label)).toEqual(['Undo', 'Redo'])
  })

  test('has no key twice', () => {
    const keys = menu(mac).items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
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
