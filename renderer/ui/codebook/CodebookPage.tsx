import { useRef, useState } from 'react'
import { treeOf } from '../../domain/codebook'
import { addCode, saveCodebook, takeCodebook } from '../actions/codebook'
import { useQuoth, useSession } from '../quoth'
import { CodeDetails } from './CodeDetails'
import { CodeTree } from './CodeTree'
import { ScaleEditor } from './ScaleEditor'

/** The codebook: the tree of tags with what each means, and the scales that claims are judged and classed by. */
export default function CodebookPage({ code: chosen }: { code: string | null }) {
  const quoth = useQuoth()
  const codes = useSession((session) => session.codes)
  const choose = (id: string | null) => quoth.store.dispatch({ type: 'went', place: { kind: 'codebook', code: id } })
  const [typed, setTyped] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const code = codes.get(chosen ?? '') ?? treeOf(codes)[0]?.code
  const add = () => {
    const added = addCode(quoth, typed, null)
    if (added !== null) choose(added)
    setTyped('')
  }
  return (
    <main className="library-page" aria-label="Codebook">
      <div className="page-head-row">
        <h1 tabIndex={-1}>Codebook</h1>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Import…
        </button>
        <button type="button" className="button" onClick={() => void saveCodebook(quoth)}>
          Export…
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json"
          aria-label="Codebook file"
          onChange={(event) => {
            const [given] = event.target.files ?? []
            event.target.value = ''
            if (given !== undefined) void takeCodebook(quoth, given)
          }}
        />
      </div>
      <p className="page-hint">
        Tags in a tree, each with the rule for using it. The keys 1 to 9 tag what is selected or active while you read.
      </p>
      <div className="master-detail">
        <div>
          <input
            className="search"
            aria-label="New code"
            placeholder="New code"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && add()}
          />
          {codes.size > 0 && <CodeTree codes={codes} chosen={code?.id ?? null} onChoose={choose} />}
        </div>
        {code !== undefined && <CodeDetails key={code.id} code={code} onGone={() => choose(null)} />}
      </div>
      <div className="two-columns">
        <ScaleEditor scale="verdict" heading="Verdicts" />
        <ScaleEditor scale="claim-type" heading="Kinds of claim" />
      </div>
    </main>
  )
}
