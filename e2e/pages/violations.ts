import { AxeBuilder } from '@axe-core/playwright'
import type { Reader } from './reader'

/** The themes that a person can choose, by their names. */
export const THEMES = ['light', 'sepia', 'dark', 'high contrast'] as const

/** Chooses a theme under Appearance, and leaves that open. */
export async function chooseTheme(reader: Reader, theme: (typeof THEMES)[number]): Promise<void> {
  await reader.page.getByRole('button', { name: 'Appearance' }).click()
  await reader.page.getByRole('radio', { name: theme, exact: false }).check({ force: true })
}

/** The rules of accessibility that what is in the window breaks, with where and why; empty where it breaks none. */
export async function violations(reader: Reader): Promise<string[]> {
  // Electron opens no page for axe's own use, which is what its legacy mode does without.
  const { violations } = await new AxeBuilder({ page: reader.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  )
}
