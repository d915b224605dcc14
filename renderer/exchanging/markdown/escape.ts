/**
 * `text` (one line) as Markdown that reads back as just that text: what CommonMark 0.31 gives a meaning to anywhere is
 * escaped everywhere (# too, which Obsidian makes tags of), and what opens a list or a rule is escaped at the start.
 * Addresses are broken up: GitHub links bare ones, and shows the escapes inside them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|#]/g, '\\$&')
    .replace(/(?<=https?|ftp|mailto|xmpp):/gi, '\\:')
    .replace(/(?<=www)\.|@/gi, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
}
