/** How deep lists and quotes may stand in each other. */
const DEEPEST = 100

/** How many characters that may open or close something one paragraph may hold, and how many lines. */
const MOST_MARKERS = 2000
const MOST_LINES = 8000

const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,99}\]:))+/
const BLOCK_START = /^[ \t]*(?:$|[-*+>|#]|\d{1,9}[.)][ \t])/

/**
 * Whether parsing this as Markdown would take too long or too deep a stack. micromark and mdast take time squared in the
 * depth of nesting, and in the markers and lines of one paragraph (60,000 lines: 13 s); no article comes near the limits.
 */
export function isTooTangled(source: string): boolean {
  let markers = 0
  let lines = 0
  for (const line of source.split('\n')) {
    if (depthOf(line) > DEEPEST) return true
    if (BLOCK_START.test(line)) {
      markers = 0
      lines = 0
    }
    lines += 1
    markers += countMarkers(line)
    if (lines > MOST_LINES || markers > MOST_MARKERS) return true
  }
  return false
}

/** How many containers a line can open or be in: those it names, and those its indentation allows. */
function depthOf(line: string): number {
  const containers = CONTAINERS.exec(line)?.[0]
  if (containers === undefined) return 0
  const indent = line.length - line.trimStart().length
  return indent / 2 + (containers.match(/[^ \t\d.]/g)?.length ?? 0)
}

function countMarkers(line: string): number {
  let count = 0
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charCodeAt(index)
    // * _ [ ~ ` <
    if (
      character === 42 ||
      character === 95 ||
      character === 91 ||
      character === 126 ||
      character === 96 ||
      character === 60
    )
      count += 1
  }
  return count
}
