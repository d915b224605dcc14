import { useState } from 'react'
import { ChoiceDialog } from '../keyboard/ChoiceDialog'
import { matching } from '../keyboard/matching'
import { useQuoth, useSession } from '../quoth'
import { copyAs } from './copy-as'
import { EXPORT_FORMATS } from './formats'

/** The formats in which the active annotation, or else the open article’s notes, can be copied. */
export default function CopyAsDialog() {
  const quoth = useQuoth()
  const isOne = useSession(({ active }) => active !== null)
  const [typed, setTyped] = useState('')
  const group = isOne ? 'Copy this annotation as' : 'Copy the notes of this article as'
  const formats = EXPORT_FORMATS.filter(({ isText }) => isText(1)).map(({ id, label }) => ({ id, label, group }))
  return (
    <ChoiceDialog
      label="Copy as"
      field="Format"
      placeholder={group}
      typed={typed}
      onType={setTyped}
      entries={matching(formats, typed, ({ label }) => label)}
      empty="There is no such format."
      onChoose={(id) => void copyAs(quoth, { kind: isOne ? 'annotation' : 'article' }, id)}
      onClose={() => quoth.store.dispatch({ type: 'dialog-asked', dialog: null })}
    />
  )
}
