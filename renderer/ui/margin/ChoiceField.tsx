import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Tone } from '../../domain/tone'

/** One thing that can be chosen; one with a tone is marked with it. */
export type Choice<Id extends string> = { id: Id; label: string; tone?: Tone }

type Props<Id extends string> = {
  /** What a key that goes to it calls it. */
  field?: string
  label: string
  choices: readonly Choice<Id>[]
  value: Id | undefined
  onChoose: (choice: Choice<Id>) => void
}

/** A radio group of a few choices side by side; nothing is chosen until somebody chooses. */
export function ChoiceField<Id extends string>({ field, label, choices, value, onChoose }: Props<Id>) {
  const choose = (name: string) => {
    const choice = choices.find(({ id }) => id === name)
    if (choice !== undefined && choice.id !== value) onChoose(choice)
  }
  return (
    <RadioGroup className="field" data-field={field} orientation="horizontal" value={value ?? null} onChange={choose}>
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {choices.map(({ id, label, tone }) => (
          <Radio key={id} value={id} className="choice" data-tone={tone}>
            {label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** The choices of a fixed list, with what people read for each. */
export function choicesOf<Id extends string>(ids: readonly Id[], labels: Record<Id, string>): Choice<Id>[] {
  return ids.map((id) => ({ id, label: labels[id] }))
}
