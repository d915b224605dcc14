import { ANNOTATION_KINDS } from '../domain/annotation'
import { HOVERED, HUES, type Hue, highlightName, LAYERS, READ_ALOUD } from './highlight-categories'
import { FOUND, FOUND_NOW } from './show-found'

/**
 * The style sheet of all categories of highlight, made once from the colours in tokens.css. A claim is tinted and
 * underlined, a quote only underlined, a highlight only tinted, a note dotted, a mention dashed; the active one is deeper.
 */
export function adoptHighlightStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...HUES.flatMap(rulesOf), ...OTHER_RULES].join('\n'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

const OTHER_RULES = [
  `.article-text::highlight(${HOVERED}) { background-color: color-mix(in oklab, var(--ink) 13%, transparent); }`,
  `.article-text::highlight(${FOUND}) { background-color: var(--found); }`,
  `.article-text::highlight(${FOUND_NOW}) { background-color: var(--found-now); color: #1d1b18; }`,
  `.article-text::highlight(${READ_ALOUD}) { background-color: color-mix(in oklab, var(--accent) 22%, transparent); }`,
]

function rulesOf(hue: Hue): string[] {
  const colour = `var(--speaker-${hue})`
  const tint = (active: boolean) =>
    `background-color: color-mix(in oklab, ${colour} var(--tint${active ? '-active' : ''}), transparent);`
  const line = (style: string, layer: number) =>
    `text-decoration: underline ${style} 1.5px ${colour}; text-underline-offset: ${4 + 3 * layer}px; text-decoration-skip-ink: none;`
  const looks = {
    claim: (active: boolean, layer: number) => tint(active) + line('solid', layer),
    quote: (active: boolean, layer: number) => (active ? tint(true) : '') + line('solid', layer),
    highlight: (active: boolean) => tint(active),
    note: (active: boolean, layer: number) => (active ? tint(true) : '') + line('dotted', layer),
    mention: (active: boolean, layer: number) => (active ? tint(true) : '') + line('dashed', layer),
  }
  const rules: string[] = []
  for (const kind of ANNOTATION_KINDS) {
    for (const active of [false, true]) {
      for (const layer of LAYERS) {
        rules.push(
          `.article-text::highlight(${highlightName({ hue, kind, active, layer })}) { ${looks[kind](active, layer)} }`,
        )
      }
    }
  }
  return rules
}
