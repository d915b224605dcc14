import type { Command } from '../../../preload/api'
import { assertNever } from '../../domain/result'
import type { LibraryDatabase } from '../../storage/database'
import { annotateArticle } from './annotate'
import { backup, restore } from './backup'
import type { ExitCode } from './exit-code'
import { exportArticles } from './export'
import { importAll } from './import'
import { list } from './list'
import { show } from './show'
import { verify } from './verify'

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
