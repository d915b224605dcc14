import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const
export const MAPS = ['speaker', 'verdict'] as const
export const TYPEFACES = ['serif', 'sans', 'system'] as const

/** How a person likes to read. Sizes are CSS pixels, `spacing` is the height of a line in sizes of its letters. */
export type Appearance = {
  theme: (typeof THEMES)[number]
  typeface: (typeof TYPEFACES)[number]
  size: number
  measure: number
  spacing: number
  /** Whether all but the paragraph that is being read is dimmed. */
  focused: boolean
  /** What the marks beside the scroll bar are coloured by. */
  map: (typeof MAPS)[number]
}

export const SIZES = { least: 14, most: 28, step: 0.5 }
export const MEASURES = { least: 460, most: 960, step: 20 }

export const SPACINGS = { least: 1.3, most: 2.2, step: 0.02 }

const DEFAULT: Appearance = {
  theme: 'system',
  typeface: 'serif',
  size: 18.5,
  measure: 640,
  spacing: 1.62,
  focused: false,
  map: 'speaker',
}
const KEY = 'appearance'

/** What was kept by an earlier version lacks what it did not know. */
const schema = v.object({
  theme: v.picklist(THEMES),
  typeface: v.optional(v.picklist(TYPEFACES), DEFAULT.typeface),
  size: v.pipe(v.number(), v.minValue(SIZES.least), v.maxValue(SIZES.most)),
  measure: v.pipe(v.number(), v.minValue(MEASURES.least), v.maxValue(MEASURES.most)),
  spacing: v.optional(v.pipe(v.number(), v.minValue(SPACINGS.least), v.maxValue(SPACINGS.most)), DEFAULT.spacing),
  focused: v.optional(v.boolean(), DEFAULT.focused),
  map: v.optional(v.picklist(MAPS), DEFAULT.map),
})

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const systemWantsContrast = matchMedia('(prefers-contrast: more)')
let current: Appearance = DEFAULT
const listeners = new Set<() => void>()

/** Takes the person's choice up again. It is kept in localStorage, which can be read before the first paint. */
export function restoreAppearance(): void {
  current = parseAppearance(localStorage.getItem(KEY))
  show(current)
  for (const query of [systemIsDark, systemWantsContrast]) query.addEventListener('change', () => show(current))
}

/** Takes up a choice and keeps it. */
export function chooseAppearance(choice: Partial<Appearance>): void {
  current = { ...current, ...choice }
  localStorage.setItem(KEY, JSON.stringify(current))
  show(current)
  for (const listener of listeners) listener()
}

/** The current choice, kept up to date. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

/** What was kept, checked; the default where nothing usable was. */
export function parseAppearance(kept: string | null): Appearance {
  try {
    const parsed = v.safeParse(schema, JSON.parse(kept ?? 'null'))
    return parsed.success ? parsed.output : DEFAULT
  } catch {
    return DEFAULT
  }
}

function show({ theme, typeface, size, measure, spacing, focused }: Appearance): void {
  const { dataset, style } = document.documentElement
  dataset.theme = theme === 'system' ? systemTheme() : theme
  dataset.typeface = typeface
  dataset.focused = focused ? 'true' : 'false'
  style.setProperty('--reading-size', `${size}px`)
  style.setProperty('--measure', `${measure}px`)
  style.setProperty('--spacing', `${spacing}`)
}

function systemTheme(): Exclude<Appearance['theme'], 'system'> {
  if (systemWantsContrast.matches) return 'contrast'
  return systemIsDark.matches ? 'dark' : 'light'
}
