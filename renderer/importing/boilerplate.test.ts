import { describe, expect, test } from 'vitest'
import { boilerplateReason, withoutBoilerplate } from './boilerplate'
import { paragraph } from './draft'

describe('a line is told to be', () => {
  test.each([
    'ALSO READ | Five harbours that close in winter',
    'Read more: what the port said in spring',
    'Must Read',
    'Follow us on Telegram and WhatsApp',
    'Sign up for our morning newsletter',
    'Get the day’s stories in your inbox',
    '1,204 shares',
    'Facebook Twitter WhatsApp',
    'Advertisement',
    'Comments (12)',
  ])('a promotion: %s', (line) => expect(boilerplateReason(line)).toBe('promotion'))

  test.each(['(with agency input)', '(With inputs from our correspondent in Lindholm)', 'Photo: Mara Ekholm'])(
    'a credit: %s',
    (line) => expect(boilerplateReason(line)).toBe('credit'),
  )

  test('a caption with its credit before it', () => {
    expect(boilerplateReason('Follow us on Image Source : HARBOUR NEWS The terminal, which was closed.')).toBe(
      'caption',
    )
  })

  test.each([
    'We use cookies to give you the best experience.',
    'By clicking “Accept” you agree to our use of cookies.',
    'All rights reserved.',
  ])('a notice of the page: %s', (line) => expect(boilerplateReason(line)).toBe('page'))
})

describe('what a story says stays', () => {
  test.each([
    'Paris: The company said on Friday that it had done nothing wrong.',
    'Read aloud in court, the letter ran to nine pages.',
    'Watch out for the tide, the harbour master told them.',
    'Related parties were not told, the auditor wrote.',
    'Share prices fell by a third within an hour.',
    'Follow the money, he said.',
    'See how they run, she sang.',
    'Advertisers have left the platform in droves since spring.',
    '“Sign the treaty,” he said, “or leave.”',
    'Copyrighted songs were played at every rally.',
    'Comments like these have consequences, she said.',
    'Photo identification will be asked for at the polls.',
    'Print is dying, and nobody in this town will miss it.',
  ])('%s', (line) => expect(boilerplateReason(line)).toBeNull())

  test('even where everything reads like boilerplate, since something has to be shown', () => {
    const drafts = [paragraph('Advertisement'), paragraph('Share this')]
    expect(withoutBoilerplate(drafts)).toEqual(drafts)
  })
})
