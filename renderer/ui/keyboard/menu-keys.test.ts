import { expect, test } from 'vitest'
import { COMMANDS } from './commands'
import { menuKeys } from './menu-keys'

test('the menu shows the first of the keys that its commands have', () => {
  expect(menuKeys(COMMANDS, {})).toEqual({
    'open-files': 'CmdOrCtrl+O',
    export: 'CmdOrCtrl+E',
    undo: 'CmdOrCtrl+Z',
    redo: 'CmdOrCtrl+Shift+Z',
  })
})

test('it shows what a person chose, and nothing where it has no way to write that', () => {
  const keys = {
    export: ['Mod+Alt+Shift+F9'],
    undo: [],
    redo: ['Meta+y'],
    compare: ['é'],
    keys: ['?'],
    'open-files': ['+'],
  }
  expect(menuKeys(COMMANDS, keys)).toEqual({ export: 'CmdOrCtrl+Alt+Shift+F9', redo: 'Super+Y' })
})
