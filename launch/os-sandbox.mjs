import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from './read-if-there.mjs'
import { isRoot } from './root-user.mjs'
import { say } from './say.mjs'

/** The kernel's settings that keep an ordinary user's program from making a sandbox, and the value that does. */
const RESTRICTIONS = /** @type {const} */ ([
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
])

/**
 * Says what to do on a Linux that keeps Electron from sandboxing its pages, as Ubuntu does since 23.10: Electron only
 * ends there at once. The sandbox is never turned off instead.
 * @param {string} folder Electron's
 */
export function adviseOnSandbox(folder) {
  const helper = join(folder, 'chrome-sandbox')
  if (process.platform !== 'linux' || isRoot() || !isRestricted() || isPrivileged(helper)) return
  say(
    "This system lets no ordinary program make a sandbox. If Quoth ends at once, run this to allow Electron's: " +
      `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/**
 * Whether the kernel keeps ordinary users from making a sandbox.
 * @param {(file: string) => string | undefined} [read]
 */
export function isRestricted(read = readIfThere) {
  return RESTRICTIONS.some(([file, value]) => read(file)?.trim() === value)
}

/** @param {string} helper */
function isPrivileged(helper) {
  const stats = statSync(helper, { throwIfNoEntry: false })
  return stats !== undefined && stats.uid === 0 && (stats.mode & 0o4000) !== 0
}
