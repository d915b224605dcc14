import { TONE_LABELS } from '../../domain/labels'
import { TONES, type Tone } from '../../domain/tone'

/** A choice of colour for what is not a speaker. */
export function ToneField({ tone, onChoose }: { tone: Tone; onChoose: (tone: Tone) => void }) {
  return (
    <div className="field">
      <span className="field-label">Colour</span>
      <ToneChoice label="Colour" tone={tone} onChoose={onChoose} />
    </div>
  )
}

/** The same without its label beside it. */
export function ToneChoice({ label, tone, onChoose }: { label: string; tone: Tone; onChoose: (tone: Tone) => void }) {
  return (
    <select
      className="field-input short-field"
      aria-label={label}
      value={tone}
      onChange={(event) => onChoose(TONES.find((one) => one === event.target.value) ?? 'quiet')}
    >
      {TONES.map((one) => (
        <option key={one} value={one}>
          {TONE_LABELS[one]}
        </option>
      ))}
    </select>
  )
}
