import type { TakenOutReason } from '../../domain/article'

/**
 * What authors of pages call the parts that are not the article, in class names and ids: words at whose start a name's
 * word stands for one, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish.
 */
const STARTS: readonly [TakenOutReason, string][] = [
  [
    'promotion',
    `related recommend recirc newsletter subscri subscribe abonn promo teaser sponsor advert anzeige werbung publicid
    publicit reklam social share sharing sharer shariff teilen compart partag condivid trending popular mostread
    mostpopular readmore readnext readalso morestor morefrom moreon weiterlesen mehrzum similar verwandt empfehl
    tambien correlat relacionad affiliate donat spende signup followus marketing outro upnext crosslink furtherread
    seealso bookmark addtoany addthis`,
  ],
  [
    'page',
    `comment kommentar coment disqus respond breadcrumb navig navbar menu sidebar cookie consent login signin modal popup
    lightbox toolbar footer masthead skip search suche paywall pagination pager rating bewertung survey offscreen
    visuallyhidden screenreader feedback revision`,
  ],
  [
    'credit',
    `byline author autor auteur contributor credit copyright dateline timestamp postmeta metadata metainfo taglist tags
    categor keyword license licence lizenz citation biograph pubdate`,
  ],
  ['caption', 'caption bildunterschrift bildtext legende'],
]

const WHOLE: readonly [TakenOutReason, string][] = [
  ['promotion', 'ad ads adv cta'],
  ['page', 'nav foot sidebars'],
  ['credit', 'meta date tag bio vcard topics sources quelle'],
  ['caption', 'legend legends'],
]

const starts = STARTS.map(([reason, words]): [TakenOutReason, RegExp] => [
  reason,
  new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})`),
])
const whole = new Map(WHOLE.flatMap(([reason, words]) => words.split(' ').map((word) => [word, reason] as const)))

/** The words of a class name or an id: `ArticleMeta_root`, `article-meta root` and `articleMeta root` have the same three. */
export function nameWords(names: string): string[] {
  return names
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

/** What kind of part the words of a name say it is; undefined where they say nothing. */
export function zoneOfWords(words: readonly string[]): TakenOutReason | undefined {
  for (const word of words) {
    const reason = whole.get(word) ?? starts.find(([, pattern]) => pattern.test(word))?.[0]
    if (reason !== undefined) return reason
  }
  return undefined
}

/**
 * Whether classes name a widget of a sidebar. Page builders call all that they place a widget, but behind a name of their own:
 * `widget widget-search` is one, `builder-widget-text` is a paragraph.
 */
export function isWidget(classes: string): boolean {
  return /(?:^|\s)widget/i.test(classes)
}

const LEAD =
  /^(?:intro|lead$|lede$|leadin|leadtext|teaser|chapo|chapeau|standfirst|excerpt|dek$|deck$|subtitle|subhead|sottotitolo|vorspann|anlauf|entradilla|bajada|ingress|summary|abstract|strapline|kicker|occhiello|sommario|description|perex|zajawka)/

/** Whether a name is one of those for the sentences that introduce an article. */
export function isLeadName(words: readonly string[]): boolean {
  return words.some((word) => LEAD.test(word))
}
