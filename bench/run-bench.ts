import type { Budget } from './budgets'
import { table } from './table'

/** What a bench found in this run: words and tables for a person, figures and budgets for a script. */
export type Findings = { text: string; figures: Record<string, number>; budgets: Budget[] }

/**
 * Measures, prints what was found, and sets the exit code: 0 when every budget holds, 3 when one does not, 1 when
 * nothing could be measured or the run was stopped; then it says so, and prints no figure at all.
 */
export async function runBench(bench: string, measure: () => Promise<Findings>): Promise<void> {
  const stopped = () => {
    process.stderr.write(`The bench ${bench} was stopped before it had measured everything, so there are no figures.\n`)
    process.exitCode = 1
  }
  process.once('exit', stopped)
  try {
    const { text, figures, budgets } = await measure()
    process.stdout.write(`${text}\n\n${budgetTable(budgets)}\n\n${JSON.stringify({ bench, figures, budgets })}\n`)
    process.exitCode = budgets.every(({ ok }) => ok) ? 0 : 3
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`The bench ${bench} could not measure, so there are no figures: ${reason}\n`)
    process.exitCode = 1
  } finally {
    process.off('exit', stopped)
  }
}

function budgetTable(budgets: readonly Budget[]): string {
  return table(
    ['budget', 'value', 'limit', ''],
    budgets.map(({ name, value, limit, ok }) => [name, value, limit, ok ? 'holds' : 'DOES NOT HOLD']),
  )
}
