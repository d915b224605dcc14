import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

/** How a person likes to read. Sizes are CSS pixels. */
export type Appearance = { theme: 'system' | 'light' | 'dark'; size: number; measure: number }

export const SIZES = { least: 14, most: 28, step: 0.5 }
export const MEASURES = { least: 460, most: 960, step: 20 }

const DEFAULT: Appearance = { theme: 'system', size: 18.5, measure: 640 }
const KEY = 'appearance'

const schema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  size: v.pipe(v.number(), v.minValue(SIZES.least), v.maxValue(SIZES.most)),
  measure: v.pipe(v.number(), v.minValue(MEASURES.least), v.maxValue(MEASURES.most)),
})

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
let current: Appearance = DEFAULT
const listeners = new Set<() => void>()

/** Takes the person's choice up again. It is kept in localStorage, which can be read before the first paint. */
export function restoreAppearance(): void {
  current = parseAppearance(localStorage.getItem(KEY))
  show(current)
  systemIsDark.addEventListener('change', () => show(current))
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

function show({ theme, size, measure }: Appearance): void {
  const { dataset, style } = document.documentElement
  dataset.theme = theme === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : theme
  style.setProperty('--reading-size', `${size}px`)
  style.setProperty('--measure', `${measure}px`)
}
