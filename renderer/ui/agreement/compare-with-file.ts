import { fail, type Result, succeed } from '../../domain/result'
import type { ExchangeFile } from '../import/exchange-file'
import { readApart } from '../import/read-apart'
import type { Quoth } from '../quoth'
import { compareApart } from './compare-apart'
import type { Comparison } from './comparison'

/** Has a file chosen, and compares it with the library; the page shows how that goes. */
export async function chooseAndCompare(quoth: Quoth): Promise<void> {
  const chosen = await window.quoth.request('file:choose')
  if (chosen === null) return
  quoth.store.dispatch({ type: 'went', place: { kind: 'agreement' } })
  await compare(quoth, chosen.name, async () =>
    chosen.ok ? libraryIn(chosen.name, chosen.bytes) : fail(chosen.message),
  )
}

/** Compares a file once more, with the library as it is now. */
export async function compareAgain(quoth: Quoth, file: string, exchange: ExchangeFile): Promise<void> {
  await compare(quoth, file, async () => succeed(exchange))
}

/** The library in a file, which is read where files of annotations are; the failure says what it is instead. */
async function libraryIn(name: string, bytes: Uint8Array): Promise<Result<ExchangeFile, string>> {
  const read = await readApart(name, bytes, null)
  if (!read.ok) return fail(read.failure.message)
  const { value } = read
  return value.kind === 'exchange' && value.holds === 'library' ? succeed(value) : fail(NO_LIBRARY)
}

const NO_LIBRARY =
  'It is no library file of Quoth’s. Ask for an export of all of theirs as Quoth’s own JSON, “Everything”.'

async function compare(
  { store, saving }: Quoth,
  file: string,
  read: () => Promise<Result<ExchangeFile, string>>,
): Promise<void> {
  const running: Comparison = { file, kind: 'running' }
  const say = (comparison: Comparison) => store.dispatch({ type: 'compared', comparison })
  say(running)
  const exchange = await read()
  // What was made last has to be on the disk, where the worker reads.
  await saving.retry()
  const compared = !exchange.ok
    ? exchange
    : saving.pending
      ? fail('First, what you made has to be saved.')
      : await compareApart(exchange.value)
  // Another file may have been chosen meanwhile, or the library replaced.
  if (store.get().comparison !== running) return
  if (!exchange.ok) say({ file, kind: 'failed', reason: exchange.failure })
  else if (!compared.ok) say({ file, kind: 'failed', reason: compared.failure })
  else say({ file, kind: 'made', at: Date.now(), exchange: exchange.value, compared: compared.value })
}
