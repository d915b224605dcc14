import { exportMarkdown } from '../../exchanging/markdown'
import type { Quoth } from '../quoth'

/** Asks where, and saves the open article's annotations there as Markdown. Says how it went. */
export async function exportOpenArticle({ store }: Quoth): Promise<void> {
  const session = store.get()
  const { open, articles } = session
  const article = articles.get(open?.content.article ?? '')
  if (open === null || article === undefined) {
    store.dispatch({ type: 'noticed', notice: 'Open an article to export its annotations' })
    return
  }
  const text = exportMarkdown([{ article, annotations: open.annotations.inOrder, registry: session }])
  const outcome = await window.quoth.request('file:save', {
    suggestedName: `${fileNameFor(article.title)}.md`,
    bytes: new TextEncoder().encode(text),
  })
  if (outcome.kind === 'saved') store.dispatch({ type: 'noticed', notice: `Exported to ${outcome.path}` })
  if (outcome.kind === 'failed') {
    store.dispatch({ type: 'noticed', notice: `Not exported. ${outcome.message} Choose another place and try again.` })
  }
}

/** A title as a file name that every system takes. */
export function fileNameFor(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return (
    Array.from(name)
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/u, '') || 'Article'
  )
}
