import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours that a block of the style sheet gives, by the names of its properties. */
function coloursIn(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

const [light = new Map<string, string>()] = [...css.matchAll(/:root \{([^}]*)\}/gu)].map(([, block = '']) =>
  coloursIn(block),
)
const others = [...css.matchAll(/:root\[data-theme="(\w+)"\] \{([^}]*)\}/gu)].map(
  ([, theme = '', block = '']): [string, Map<string, string>] => [theme, new Map([...light, ...coloursIn(block)])],
)
const THEMES: readonly [string, Map<string, string>][] = [['light', light], ...others]

/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The pairs of these that have less contrast than `least`. */
function tooClose(theme: Map<string, string>, texts: string[], grounds: string[], least: number): string[] {
  return texts.flatMap((text) =>
    grounds.flatMap((ground) => {
      const reached = contrast(theme.get(text) ?? '', theme.get(ground) ?? '')
      return reached >= least ? [] : [`--${text} on --${ground}: ${reached.toFixed(2)}`]
    }),
  )
}

test('the style sheet has the themes that there are', () => {
  expect(THEMES.map(([theme]) => theme)).toEqual(['light', 'dark', 'sepia', 'contrast'])
})

describe.each(THEMES)('in the %s theme', (_, theme) => {
  test('text is told from all that it stands on', () => {
    const grounds = ['paper', 'panel', 'raised', 'pressed']
    expect(tooClose(theme, ['ink', 'ink-2', 'ink-3', 'accent', 'danger'], grounds, 4.5)).toEqual([])
    expect(tooClose(theme, ['ink', 'ink-2', 'accent'], ['accent-tint'], 4.5)).toEqual([])
    expect(tooClose(theme, ['float-ink', 'float-ink-2'], ['float'], 4.5)).toEqual([])
  })

  test('what is scrolled by is seen', () => {
    expect(tooClose(theme, ['thumb'], ['paper', 'panel', 'raised'], 3)).toEqual([])
  })
})
