import { annotationsIn, type LandingReport, nameOfMissing } from './report'

/** How many of each are listed one by one: all of them are in what is copied. */
const LISTED = 100

/** The sources that no article here is, with what to do, and what could not be taken as it was. */
export function UnplacedLines({ report: { missing, remarks } }: { report: LandingReport }) {
  const sources = missing.map((source) => `${nameOfMissing(source)} (${annotationsIn(source)})`)
  const which =
    sources.length === 1 ? 'One source is no article here.' : `${sources.length} sources are no articles here.`
  const todo =
    sources.length === 1 ? 'Import the article, then this file again.' : 'Import the articles, then this file again.'
  return (
    <>
      <Lines label="Without an article" heading={which} why={todo} lines={sources} />
      <Lines label="Remarks" heading="Not taken as it was:" why="" lines={remarks} />
    </>
  )
}

type Props = { label: string; heading: string; why: string; lines: readonly string[] }

function Lines({ label, heading, why, lines }: Props) {
  if (lines.length === 0) return null
  return (
    <div className="landing-group">
      <p>
        <strong className="calm">{heading}</strong> {why}
      </p>
      <ul aria-label={label}>
        {lines.slice(0, LISTED).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a report never change, and two may be the same
          <li key={i}>{line}</li>
        ))}
        {lines.length > LISTED && <li>… and {lines.length - LISTED} more</li>}
      </ul>
    </div>
  )
}
