/**
 * Lines that stand around a story on a page and are none of its sentences: links to others, credits, captions, bylines,
 * dates. Told by how such lines are worded in English, not by any one publisher's habits.
 */
const LABELS =
  /^(?:also |must |further )?(?:read|see|watch|listen|follow|subscribe|share|advertis\w+|sponsored|sign up|click|related|photos?|images?|pictures?|videos?|graphic|caption|credits?|sources?|file|courtesy|copyright|updated|published|posted|tags?|topics|comments?)\b(?: more| also| us| here| now| on| by| image| photo| picture| source| credit)*\s*(?:[:|–—]|$)/iu
const SOCIAL = /^(?:follow|join|find|like) us\b/iu
const BYLINE = /^(?:story |words |text |written |reported |edited |photographs? )?by:? \p{Lu}/iu
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu

/** Whether a short line is such furniture. */
export function isFurniture(line: string): boolean {
  if (/^[([{].*[)\]}]$/u.test(line)) return true
  if (line.includes('|') || line.includes('©') || /https?:\/\/|\bwww\.|\S@\S/iu.test(line)) return true
  if (LABELS.test(line) || SOCIAL.test(line)) return true
  if (line.length < 60 && BYLINE.test(line) && line.split(' ').length <= 8) return true
  return isDate(line)
}

function isDate(line: string): boolean {
  if (line.length > 60) return false
  return (
    /\b\d{1,2}:\d{2}\b/.test(line) ||
    (/\b(?:1[89]|20)\d{2}\b/.test(line) && MONTH.test(line) && /\b\d{1,2}\b/.test(line))
  )
}
