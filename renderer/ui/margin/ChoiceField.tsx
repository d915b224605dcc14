import { Label, Radio, RadioGroup } from 'react-aria-components'

type Props<Choice extends string> = {
  label: string
  choices: readonly Choice[]
  labels: Record<Choice, string>
  value: Choice | undefined
  onChoose: (choice: Choice) => void
}

/** A radio group of a few choices side by side; nothing is chosen until somebody chooses. */
export function ChoiceField<Choice extends string>({ label, choices, labels, value, onChoose }: Props<Choice>) {
  const choose = (name: string) => {
    const choice = choices.find((candidate) => candidate === name)
    if (choice !== undefined && choice !== value) onChoose(choice)
  }
  return (
    <RadioGroup className="field" orientation="horizontal" value={value ?? null} onChange={choose}>
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className="choice">
            {labels[choice]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
