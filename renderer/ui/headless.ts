import { LibraryDatabase } from '../storage/database'
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
    if (command.name !== 'restore' && (await isLost(database))) await print({ ok: false, message: LOST })
    else {
      await backUpBeforeUpgrade(database)
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

/** Keeps what the library held before it was brought to a newer schema, as the window does; says where that can't be done. */
async function backUpBeforeUpgrade({ beforeUpgrade }: LibraryDatabase): Promise<void> {
  if (beforeUpgrade === null) return
  const outcome = await backUp('before upgrade', beforeUpgrade)
  if (!outcome.ok) console.warn(`No backup was made before the library was brought forward. ${outcome.failure}`)
}

void run()
