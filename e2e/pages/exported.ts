import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Reader } from './reader'

/** Exports the open article as one of the formats listed, to this path; gives what is written there. */
export async function exported(reader: Reader, format: RegExp, path: string): Promise<Buffer> {
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await reader.exportAs(format)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText(path)
  return readFile(path)
}
