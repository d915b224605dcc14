/**
 * The things whose names hold every word that was typed, in any order and case: those that begin with it first, then
 * those of which a word begins with it, otherwise in the order given.
 */
export function matching<Thing>(things: readonly Thing[], typed: string, nameOf: (thing: Thing) => string): Thing[] {
  const words = fold(typed).split(' ').filter(Boolean)
  const [first] = words
  if (first === undefined) return [...things]
  const found = things.flatMap((thing) => {
    const name = fold(nameOf(thing))
    if (!words.every((word) => name.includes(word))) return []
    return { thing, rank: name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2 }
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ thing }) => thing)
}

/** Letters without their case and accents, and single spaces. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
