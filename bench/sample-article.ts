import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quoth } from './electron-program'
import { type GeneratedAnnotation, generatedAnnotations, generatedText } from './generated-article'

/** A large article that is in a library, and what everybody is given to show. */
export type SampleArticle = {
  library: string
  title: string
  paragraphs: string[]
  annotations: GeneratedAnnotation[]
}

/** How many paragraphs stand under a heading. */
const PART = 60

const TITLE = 'A long report on everything that was said'

/** Makes a library that holds, beside the seeds, an article of so many words with so many annotations. */
export async function makeSampleArticle(folder: string, words: number, annotations: number): Promise<SampleArticle> {
  const library = join(folder, 'library')
  const file = join(folder, 'long-report.md')
  writeFileSync(file, withHeadings(generatedText(TITLE, words)))
  const [imported] = await quoth(library, 'import', file)
  const article = String(imported?.article)
  const [shown] = await quoth(library, 'show', article)
  if (typeof shown?.text !== 'string' || typeof shown.title !== 'string') throw new Error('show printed no text')
  const made = generatedAnnotations(shown.text, annotations)
  const json = join(folder, 'annotations.json')
  writeFileSync(json, JSON.stringify(made))
  const added = await quoth(library, 'annotate', article, `--json=${json}`)
  const exact = added.filter(({ state }) => state === 'exact').length
  if (exact !== annotations) throw new Error(`Of ${annotations} annotations only ${exact} are where they should be`)
  return { library, title: shown.title, paragraphs: shown.text.split('\n'), annotations: made }
}

/** The text as Markdown, with a heading over each part. */
function withHeadings(text: string): string {
  const [title, ...paragraphs] = text.trimEnd().split('\n\n')
  const parts = paragraphs.flatMap((paragraph, i) =>
    i % PART === 0 ? [`## Part ${i / PART + 1}`, paragraph] : [paragraph],
  )
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`
}
