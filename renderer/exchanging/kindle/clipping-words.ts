/** The words that Kindles write in “My Clippings.txt” for each kind of clipping, by language. */
const WORDS = {
  highlight: [
    'highlight',
    'markierung',
    'surlignement',
    'subrayado',
    'evidenziazione',
    'destaque',
    'markering',
    'ハイライト',
    '标注',
    '標註',
    '하이라이트',
    'выделенный отрывок',
    'zaznaczenie',
  ],
  note: ['note', 'notiz', 'nota', 'notitie', 'メモ', '笔记', '筆記', '메모', 'заметка', 'notatka'],
  bookmark: [
    'bookmark',
    'lesezeichen',
    'signet',
    'marcador',
    'segnalibro',
    'bladwijzer',
    'ブックマーク',
    '书签',
    '書籤',
    '북마크',
    'закладка',
    'zakładka',
  ],
} as const

/** What a clipping is: words that were marked, words that were written, or a place. */
export type ClippingKind = keyof typeof WORDS

/** The kind that a clipping's line of details says it is, by whichever of the words stands in it first. */
export function clippingKind(details: string): ClippingKind | undefined {
  const text = details.toLowerCase()
  const found = (['highlight', 'note', 'bookmark'] as const).flatMap((kind) => {
    const places = WORDS[kind].map((word) => text.indexOf(word)).filter((at) => at >= 0)
    return places.length === 0 ? [] : [{ kind, at: Math.min(...places) }]
  })
  return found.sort((a, b) => a.at - b.at)[0]?.kind
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl']

let months: ReadonlyMap<string, number> | undefined

/** The number of each month, from 0, by its name in these languages, as it stands alone and as it stands in a date. */
function monthsByName(): ReadonlyMap<string, number> {
  if (months !== undefined) return months
  const names = new Map<string, number>()
  for (const language of LANGUAGES) {
    const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    for (let month = 0; month < 12; month++) {
      const day = Date.UTC(2024, month, 15)
      for (const { type, value } of [...inDate.formatToParts(day), ...alone.formatToParts(day)])
        if (type === 'month') names.set(value.toLowerCase(), month)
    }
  }
  months = names
  return names
}

/**
 * The moment that a line of details gives, in milliseconds since 1970; undefined where it gives none that is understood.
 * A Kindle names no zone: it is taken for UTC, so that the same file always says the same.
 */
export function clippingTime(details: string): number | undefined {
  const text = details.toLowerCase()
  const [, hours = '0', minutes = '0', seconds = '0'] = /(\d{1,2})[:h](\d{2})(?:[:m](\d{2}))?/.exec(text) ?? []
  const day = dayIn(text)
  if (day === undefined) return undefined
  const isAfternoon = /\bpm\b|p\. ?m\.|下午|午後|오후/.test(text)
  const isMorning = /\bam\b|a\. ?m\.|上午|午前|오전/.test(text)
  const hour = Number(hours) === 12 && isMorning ? 0 : Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0)
  const time = Date.UTC(day.year, day.month, day.day, hour, Number(minutes), Number(seconds))
  return Number.isFinite(time) && time >= 0 ? time : undefined
}

function dayIn(text: string): { year: number; month: number; day: number } | undefined {
  const asian = /(\d{4})[年년]\s*(\d{1,2})[月월]\s*(\d{1,2})[日일]/.exec(text)
  if (asian !== null) return { year: Number(asian[1]), month: Number(asian[2]) - 1, day: Number(asian[3]) }
  // The date is the last thing in the line; titles with months in them stand above it.
  for (const word of text.match(/\p{L}+/gu)?.reverse() ?? []) {
    const month = monthsByName().get(word)
    if (month === undefined) continue
    const after = text.slice(text.lastIndexOf(word) + word.length)
    const before = text.slice(0, text.lastIndexOf(word))
    const dayBefore = /(\d{1,2})(?:\.|º|er|ste|e)?(?:\s+(?:de|of))?\s*$/.exec(before)?.[1]
    const dayAfter = /^\s*(\d{1,2}),/.exec(after)?.[1]
    const year = /\b(\d{4})\b/.exec(after)?.[1]
    const day = dayBefore ?? dayAfter
    if (day !== undefined && year !== undefined) return { year: Number(year), month, day: Number(day) }
  }
  return undefined
}
