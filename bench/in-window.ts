import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { shownWindow } from '../launch/shown-window.mjs'
import { appArguments, type Environment, electron } from './electron-program'

/** Starts the app in `folder`, gives `use` the window it shows, and closes it afterwards if it still runs. */
export async function inWindow<Result>(
  folder: string,
  words: readonly string[],
  use: (page: Page, app: ElectronApplication) => Promise<Result>,
  environment: Environment = process.env,
): Promise<Result> {
  const env = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const app = await _electron.launch({ executablePath: electron, args: appArguments(folder, words), env })
  try {
    return await use(await shownWindow(app), app)
  } finally {
    await app.close()
  }
}
