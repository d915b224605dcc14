import type { Agreement } from '../../agreement/agreement'
import type { Figure } from '../../agreement/figure'
import { figureRows } from './figure-rows'
import { figureLabel, LABEL_NAMES, usualReading } from './names'
import { kindNames } from './report-text'

/** How far both agree: on what is marked, and on each label; what every figure says in a sentence. */
export function FigureTables({ agreement }: { agreement: Agreement }) {
  const said = agreement.labels.filter(({ compared, shared }) => compared > 0 || shared.kind === 'value')
  const unsaid = agreement.labels.filter((label) => !said.includes(label))
  return (
    <>
      <table className="figures">
        <caption>Marking</caption>
        <thead>
          <tr>
            <th scope="col">Krippendorff’s alpha</th>
            <th scope="col" className="figure-column">
              Value
            </th>
            <th scope="col">Usually taken as</th>
          </tr>
        </thead>
        <tbody>
          {figureRows(agreement).map(({ coefficient, name, meaning, figure }) => (
            <tr key={coefficient}>
              <th scope="row">
                {name} <i>{coefficient}</i>
                <span className="figure-meaning">{meaning}</span>
              </th>
              <Cell figure={figure} />
              <td className="figure-reading">{usualReading(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {agreement.kinds.length > 1 && (
        <p className="page-hint">
          One kind against all others, where both marked: <i>(k)uα</i>{' '}
          {agreement.kinds.map(({ kinds, figure }) => `${kindNames(kinds)} ${figureLabel(figure)}`).join(' · ')}
        </p>
      )}
      <table className="figures">
        <caption>Labels</caption>
        <thead>
          <tr>
            <th scope="col">Of matched annotations</th>
            <th scope="col" className="figure-column">
              Same
            </th>
            <th scope="col" className="figure-column">
              Krippendorff’s α
            </th>
            <th scope="col" className="figure-column">
              Cohen’s κ
            </th>
            <th scope="col" className="figure-column">
              By text, cuα
            </th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ label, compared, same, alpha, kappa, shared }) => (
            <tr key={label}>
              <th scope="row">{LABEL_NAMES[label]}</th>
              <td className="figure-column">
                {same} of {compared}
              </td>
              <Cell figure={alpha} />
              <Cell figure={kappa} />
              <Cell figure={shared} />
            </tr>
          ))}
        </tbody>
      </table>
      {unsaid.length > 0 && (
        <p className="page-hint">
          Nothing to compare, since it is not said on both sides:{' '}
          {unsaid.map(({ label }) => LABEL_NAMES[label].toLowerCase()).join(', ')}.
        </p>
      )}
      <p className="page-hint">
        1 is full agreement, 0 what chance would give, and less is worse than chance. Krippendorff relies on data from
        0.8, and draws tentative conclusions from 0.667: a habit, not a verdict on you. “All in one category” means that
        chance alone would agree.
      </p>
      <HowItIsWorkedOut />
    </>
  )
}

function Cell({ figure }: { figure: Figure }) {
  return (
    <td className="figure-column" data-figure={figure.kind}>
      {figureLabel(figure)}
    </td>
  )
}

function HowItIsWorkedOut() {
  return (
    <details className="figures-how">
      <summary>How it is worked out</summary>
      <ul>
        <li>
          Text counts by its length, in characters (UTF-16 code units). Where annotations of one person overlap, text
          that is a claim and a quote counts as a kind of its own; two claims that overlap count as one.
        </li>
        <li>
          Annotations are matched one to one where the text that both hold is at least half of the text that either
          holds; the closest first.
        </li>
        <li>
          What only one of you said of an annotation is left out, and a verdict of “unchecked” is none yet. Speakers and
          tags are the same where their names are; tags only where all of them are. For confidence and worth checking, α
          counts near levels as nearer.
        </li>
        <li>
          After Krippendorff, Mathet, Bouvry and Widlöcher (2016), “On the reliability of unitizing textual continua:
          Further developments”; Krippendorff (2011), “Computing Krippendorff’s alpha-reliability”; Cohen (1960), “A
          coefficient of agreement for nominal scales”.
        </li>
      </ul>
    </details>
  )
}
