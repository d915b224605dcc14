import { expect, it } from 'vitest'
import { continuedTitle } from './page-title-continued'

const TITLE = 'The dykes of the coast, part 7'

/** The whole headline where these lines stand right above the text. */
function continued(title: string, ...lines: string[]): string | undefined {
  return continuedTitle(
    title,
    lines.map((text) => ({ text, lines: [text] })),
  )
}

it.each([' – the harbour and its mill', ': the harbour', ' - The harbour'])('goes on with “%s”', (rest) => {
  expect(continued(TITLE, `${TITLE}${rest}`)).toBe(`${TITLE}${rest}`)
})

it('ends where the line above the text says the same, something else, or another word', () => {
  expect(continued(TITLE)).toBeUndefined()
  expect(continued(TITLE, TITLE, 'The harbour – and its mill', `${TITLE}4 – the mill`)).toBeUndefined()
})

it('does not go on with the first of a subject’s sections', () => {
  expect(continued('Dykes and mills', 'Dykes and mills – a short history')).toBeUndefined()
})
