import { expect } from '@playwright/test'
import type { Library } from '../quoth'

const CLAIM = 'French authorities should have approached his company with their complaints'

/** The whole way of a first claim, by mouse: marked, attributed, judged, noted, and found again after a restart. */
export async function makeFirstClaim(library: Library): Promise<void> {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.toolbar.getByRole('button', { name: 'Claim' }).click()
  await reader.speaker.fill('Pavel Durov')
  await reader.speaker.press('Enter')
  await reader.page
    .getByRole('radiogroup', { name: 'Speech' })
    .getByRole('radio', { name: 'Indirect' })
    .check({ force: true })
  await reader.page
    .getByRole('radiogroup', { name: 'Verdict' })
    .getByRole('radio', { name: 'Disputed' })
    .check({ force: true })
  await reader.note.click()
  await reader.page.keyboard.type('Compare with the **consulate** remark.')
  await reader.page.getByRole('textbox', { name: 'Add tag' }).fill('responsibility')
  await reader.page.getByRole('textbox', { name: 'Add tag' }).press('Enter')
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  const card = again.card(CLAIM)
  await expect(card).toContainText('Pavel Durov')
  await expect(card).toContainText('Indirect')
  await expect(card).toContainText('Disputed')
  await expect(card.getByText('consulate')).toBeVisible()
  await expect(card.locator('strong')).toHaveText('consulate')
  await expect(card.getByRole('list', { name: 'Tags' })).toHaveText('responsibility')
}
