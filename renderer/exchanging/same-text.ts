/** How many letters and digits a piece of text has: so many in a row are seldom the same in two texts by chance. */
const PIECE = 20

/** How many pieces are looked for at most, so that long books take no longer than a moment. */
const MOST_PIECES = 200

/**
 * Whether `text` is mostly what these texts hold together: at least half of its pieces, which are taken evenly from all of
 * it, are in one of them. Only letters and digits count, so that a newer version, or the same one as another program reads
 * it, is still the same. The share is a containment as A. Broder defines it in “On the resemblance and containment of
 * documents” (1997), of pieces in place of shingles.
 */
export function isMostlyIn(text: string, others: readonly string[]): boolean {
  const letters = lettersOf(text)
  const known = others.map(lettersOf)
  const step = Math.max(PIECE, Math.floor(letters.length / MOST_PIECES))
  let [pieces, found] = [0, 0]
  // What is left at the end and is shorter than a piece counts only where there is no other.
  for (let at = 0; at === 0 || at + PIECE <= letters.length; at += step) {
    const piece = letters.slice(at, at + PIECE)
    pieces += 1
    if (known.some((other) => (piece.length < PIECE ? other === piece : other.includes(piece)))) found += 1
  }
  return found * 2 >= pieces
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
