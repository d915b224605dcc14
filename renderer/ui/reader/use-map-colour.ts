import { useCallback } from 'react'
import type { Annotation } from '../../domain/annotation'
import { scaleOf } from '../../domain/scale'
import type { Hue } from '../../reading/highlight-categories'
import { useAppearance } from '../appearance/appearance'
import { useSession } from '../quoth'

/** The CSS colour of an annotation's mark beside the scroll bar: of its speaker or of its verdict, as the person chose. */
export function useMapColour(hueOf: (annotation: Annotation) => Hue): (annotation: Annotation) => string {
  const { map, theme } = useAppearance()
  const scales = useSession((session) => session.scales)
  // Another theme has other colours of the same names.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useCallback(
    (annotation: Annotation) => {
      if (map === 'speaker') return `var(--speaker-${hueOf(annotation)})`
      const term = scaleOf(scales, 'verdict').terms.find(({ id }) => id === annotation.verdict)
      return term === undefined || term.tone === 'quiet' ? 'var(--speaker-nobody)' : `var(--tone-${term.tone})`
    },
    [map, theme, hueOf, scales],
  )
}
