import { expect, test } from 'vitest'
import { checkNode } from './launcher.mjs'

test('Node.js 20.19 is the oldest that will do', () => {
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '26.0.0']) expect(() => checkNode(version)).not.toThrow()
  for (const version of ['18.20.4', '20.9.0', '20.18.3']) expect(() => checkNode(version)).toThrow(version)
})
