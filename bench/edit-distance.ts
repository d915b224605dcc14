/** How many letters have to be put in, taken out or exchanged to make one text of another: Levenshtein's distance. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= to.length; at += 1) {
      const exchanged = (above[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1)
      line.push(Math.min(exchanged, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[to.length] ?? 0
}
