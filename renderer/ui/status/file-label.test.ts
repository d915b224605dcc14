import { describe, expect, test } from 'vitest'
import { fileLabel } from './file-label'

describe('a file is called', () => {
  test.each([
    ['/home/ada/press/bridge.txt', 'bridge.txt'],
    ['C:\\Users\\ada\\bridge.txt', 'bridge.txt'],
    ['bridge.txt', 'bridge.txt'],
    ['/home/ada/press.zip', 'press.zip'],
    ['/home/ada/press.zip/2024/bridge.txt', 'press.zip/2024/bridge.txt'],
  ])('%s → %s', (path, label) => expect(fileLabel(path)).toBe(label))
})
