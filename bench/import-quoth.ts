import type { ElectronApplication } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { drop } from './drop'
import { inWindow } from './in-window'
import { longTasks, watchLongTasks } from './long-tasks'

/** What importing a folder that was dropped on the window took. */
export type Import = {
  seconds: number
  articles: number
  /** Tasks of the reading window's main thread of more than 50 ms while it went on, and the longest of them, in ms. */
  stalls: number
  longest: number
  /** The most memory that the window which reads files held, in MB. */
  memory: number
}

/** Drops `folder` on the window of a new library, and waits until all of it is there. */
export function dropFolder(folder: string, library: string, files: number): Promise<Import> {
  return inWindow(root, [`--library=${library}`], async (page, app) => {
    await page.getByRole('document', { name: 'Article text' }).waitFor()
    const entries = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
    const before = await entries.count()
    await watchLongTasks(page)
    const memory = watchMemory(app)
    const start = performance.now()
    await drop(page, folder)
    await page.getByRole('progressbar', { name: 'Importing' }).waitFor()
    await page.getByRole('progressbar', { name: 'Importing' }).waitFor({ state: 'detached', timeout: files * 1000 })
    const seconds = (performance.now() - start) / 1000
    const { stalls, longest } = await longTasks(page)
    return { seconds, articles: (await entries.count()) - before, stalls, longest, memory: await memory.stop() }
  })
}

function watchMemory(app: ElectronApplication): { stop: () => Promise<number> } {
  let most = 0
  let running = true
  const watching = (async () => {
    while (running) {
      const kilobytes = await app.evaluate(({ app, BrowserWindow }) => {
        const pids = BrowserWindow.getAllWindows()
          .filter((window) => !window.isVisible())
          .map((window) => window.webContents.getOSProcessId())
        return Math.max(
          0,
          ...app.getAppMetrics().flatMap(({ pid, memory }) => (pids.includes(pid) ? memory.workingSetSize : [])),
        )
      })
      most = Math.max(most, kilobytes)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })()
  return {
    stop: async () => {
      running = false
      await watching
      return most / 1024
    },
  }
}
