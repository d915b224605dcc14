import { fail, type Result, succeed } from '../domain/result'
import { bringForward } from '../storage/bring-forward'
import { LibraryDatabase } from '../storage/database'
import { versionToBackUp } from '../storage/not-backed-up'
import { importSeedsOnce, isLost, LOST } from './actions/import-seeds'
import { backUp } from './backup/back-up'
import { carryOut } from './commands/carry-out'
import { print } from './commands/print'
import { whyNotWritten } from './why-not-written'

/** Runs the command that the program was started with, on the same library and the same code as the window. */
async function run(): Promise<void> {
  const database = new LibraryDatabase()
  let code = 1
  try {
    const command = await window.quoth.request('command:take')
    const opened = await open(database)
    if (!opened.ok) await print({ ok: false, message: opened.failure })
    else if (command.name !== 'restore' && (await isLost(database))) await print({ ok: false, message: LOST })
    else {
      for (const { file, message } of await importSeedsOnce(database)) console.warn(`${file}: ${message}`)
      await window.quoth.request('library:holds-something')
      code = await carryOut(command, database)
    }
  } catch (error) {
    const message = await whyNotWritten(error)
    console.error(message, error)
    await print({ ok: false, message })
  }
  await window.quoth.request('command:finish', code)
}

/** Opens the library, and backs it up before it is brought to a newer schema, as the window does. Gives why that can't be done. */
async function open(database: LibraryDatabase): Promise<Result<null, string>> {
  try {
    await database.open()
  } catch (error) {
    const version = versionToBackUp(error)
    if (version === null) throw error
    const backedUp = await bringForward(database, version, (version) => backUp('before upgrade', version))
    if (!backedUp.ok)
      return fail(
        `The library is of an earlier version, and was left as it is, since it could not be backed up first. ${backedUp.failure} Open it in the window to keep its backups elsewhere.`,
      )
    await database.open()
  }
  return succeed(null)
}

void run()
