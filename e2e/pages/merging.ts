import type { Locator } from '@playwright/test'
import type { Reader } from './reader'

/** What became of the annotations of `theirs.json`. */
export function report({ page }: Reader): Locator {
  return page.getByRole('region', { name: 'Annotations from theirs.json' })
}

/** What that file has otherwise, side by side with what is here. */
export function dialogIn({ page }: Reader): Locator {
  return page.getByRole('dialog', { name: 'What differs' })
}

/** Two copies in it of what has these words. */
export function pairIn(reader: Reader, words: string): Locator {
  return dialogIn(reader).getByRole('group', { name: words })
}
