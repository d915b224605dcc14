import type { Options } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { strayTicks } from './stray-ticks'

/**
 * How GitHub’s Markdown is read: CommonMark with tables, boxes to tick, footnotes, what is struck out, and links that no
 * sign marks. Made once: to put the rules together takes as long as to read a short note.
 */
export const GITHUB: Options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown(), strayTicks] }
