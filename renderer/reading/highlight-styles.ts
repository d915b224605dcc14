import { ANNOTATION_KINDS, type Annotation } from '../domain/annotation'
import { BEYOND, type Category, HOVERED, type Hue, highlightName, LINED, READ_ALOUD } from './highlight-categories'
import { FOUND, FOUND_NOW } from './show-found'

/**
 * The style sheet of the categories of highlight, from the colours in tokens.css. It has a rule for each that was needed
 * so far: the browser works out every rule for the text whether or not anything is highlighted by it, and there would be
 * hundreds. They are on an element that nothing happens to: at each change of its own style, all of them are worked out
 * again for all that is in it.
 */
const sheet = new CSSStyleSheet()

/** The names of the categories that have a rule. */
const styled = new Set<string>()

/** Has highlights styled from now on: at first those of what is found, pointed at, read aloud, or nobody's yet. */
export function adoptHighlightStyles(): void {
  sheet.replaceSync(OTHER_RULES.join('\n'))
  styleHighlights(ANNOTATION_KINDS.flatMap((kind) => usual('nobody', kind)))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Has these categories styled. */
export function styleHighlights(categories: Iterable<Category>): void {
  for (const category of categories) {
    const name = highlightName(category)
    if (styled.has(name)) continue
    styled.add(name)
    sheet.insertRule(`.text-body::highlight(${name}) { ${look(category)} }`)
  }
}

/** Has the categories styled that these annotations are likely to be shown by, before the text is laid out for them. */
export function styleHighlightsOf(annotations: Iterable<Annotation>, hueOf: (annotation: Annotation) => Hue): void {
  for (const annotation of annotations) styleHighlights(usual(hueOf(annotation), annotation.kind))
}

const OTHER_RULES = [
  `.text-body::highlight(${HOVERED}) { background-color: color-mix(in oklab, var(--ink) 13%, transparent); }`,
  `.text-body::highlight(${FOUND}) { background-color: var(--found); }`,
  `.text-body::highlight(${FOUND_NOW}) { background-color: var(--found-now); color: #1d1b18; }`,
  `.text-body::highlight(${READ_ALOUD}) { background-color: color-mix(in oklab, var(--accent) 22%, transparent); }`,
]

/** Passages seldom overlap more than twice, and one at a time is active. */
function usual(hue: Hue, kind: Annotation['kind']): Category[] {
  return [
    { hue, kind, active: false, layer: 0 },
    { hue, kind, active: false, layer: 1 },
    { hue, kind, active: true, layer: 0 },
  ]
}

/** From the underline of one layer to the next: less where lines stand close, so that the last strikes no words through. */
const STEP = `min(3px, (var(--reading-size) * (var(--spacing) - 0.5) - 7px) / ${LINED.length - 1})`

/**
 * A claim is tinted and underlined, a quote only underlined, a highlight only tinted, a note dotted, a mention dashed; the
 * active one is deeper. What has no line to itself is tinted, whatever it is.
 */
function look({ hue, kind, active, layer }: Category): string {
  const colour = `var(--speaker-${hue})`
  const tint = `background-color: color-mix(in oklab, ${colour} var(--tint${active ? '-active' : ''}), transparent);`
  const line = (style: string) =>
    `text-decoration: underline ${style} 1.5px ${colour}; text-underline-offset: calc(4px + ${layer} * ${STEP}); text-decoration-skip-ink: none;`
  if (layer === BEYOND) return tint
  switch (kind) {
    case 'claim':
      return tint + line('solid')
    case 'quote':
      return (active ? tint : '') + line('solid')
    case 'highlight':
      return tint
    case 'note':
      return (active ? tint : '') + line('dotted')
    case 'mention':
      return (active ? tint : '') + line('dashed')
  }
}
