import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { scratch } from './folders.mjs'

/**
 * The variables that give programs a home inside the clone, so that what they keep (settings, caches, certificates)
 * touches nothing of the user's. To be taken up after the set-up, whose own cache is the user's.
 */
export function ownHome() {
  const home = join(scratch, 'home')
  /** @type {Record<string, string>} */
  const folders =
    process.platform === 'win32'
      ? { APPDATA: join(home, 'Roaming'), LOCALAPPDATA: join(home, 'Local') }
      : {
          HOME: home,
          XDG_CONFIG_HOME: join(home, '.config'),
          XDG_CACHE_HOME: join(home, '.cache'),
          XDG_DATA_HOME: join(home, '.local', 'share'),
          XDG_STATE_HOME: join(home, '.local', 'state'),
        }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  // The key to the display is looked for in the home folder unless it is named.
  const key = join(homedir(), '.Xauthority')
  return { ...folders, ...(!process.env.XAUTHORITY && existsSync(key) ? { XAUTHORITY: key } : {}) }
}
