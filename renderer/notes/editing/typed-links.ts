import { createLinkMatcherWithRegExp } from '@lexical/link'

/** An address on the web that is typed in full, without the sentence's punctuation after it. */
const ADDRESS = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]/i
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])/i

/** What is typed and becomes a link by itself. It would anyway when the note is next opened, as Markdown has it. */
export const TYPED_LINKS = [
  createLinkMatcherWithRegExp(ADDRESS),
  createLinkMatcherWithRegExp(MAIL, (address) => `mailto:${address}`),
]
