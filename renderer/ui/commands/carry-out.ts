import type { Command } from '../../../preload/api'
import { assertNever } from '../../domain/result'
import type { LibraryDatabase } from '../../storage/database'
import { annotateArticle } from './annotate'
import { backup, restore } from './backup'
import { exportArticles } from './export'
import { importAll } from './import'
import { list } from './list'
import { print } from './print'
import { show } from './show'
import { verify } from './verify'

/** How a command ended: 0 when all went well, 1 when any item failed, 2 when its arguments can't be used. */
export type ExitCode = 0 | 1 | 2

/** Carries out a command, printing one JSON object a line. */
export function carryOut(command: Command, database: LibraryDatabase): Promise<ExitCode> {
  switch (command.name) {
    case 'import':
      return importAll(database)
    case 'list':
      return list(database, command.what)
    case 'show':
      return show(database, command.article, command.revision)
    case 'annotate':
      return annotateArticle(database, command.article, command.json)
    case 'export':
      return exportArticles(database, command)
    case 'backup':
      return backup(database)
    case 'restore':
      return restore(database, command.bytes)
    case 'verify':
      return verify(database)
    default:
      return assertNever(command)
  }
}

/** Prints that there is no such article; the exit code for it. */
export async function noSuchArticle(article: string): Promise<ExitCode> {
  await print({ article, ok: false, message: 'There is no such article in the library.' })
  return 1
}
