import {
  type Appearance,
  chooseAppearance,
  MAPS,
  MEASURES,
  SIZES,
  SPACINGS,
  THEMES,
  TYPEFACES,
  useAppearance,
} from './appearance'

const THEME_LABELS: Record<Appearance['theme'], string> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
}

const MAP_LABELS: Record<Appearance['map'], string> = { speaker: 'By speaker', verdict: 'By verdict' }

const TYPEFACE_LABELS: Record<Appearance['typeface'], string> = { serif: 'Serif', sans: 'Sans', system: 'System' }

/** The button “Aa” and what it opens: theme, typeface, size, measure and spacing of the text, and focus mode. */
export function AppearanceSettings() {
  const { theme, typeface, size, measure, spacing, focused, map } = useAppearance()
  return (
    <>
      <button
        type="button"
        className="quiet-button appearance-button"
        popoverTarget="appearance"
        aria-label="Appearance"
      >
        Aa
      </button>
      <div id="appearance" popover="auto" className="popover appearance-popover" role="dialog" aria-label="Appearance">
        <Choice
          label="Theme"
          choices={THEMES}
          labels={THEME_LABELS}
          value={theme}
          onChoose={(chosen) => chooseAppearance({ theme: chosen })}
        />
        <Choice
          label="Typeface"
          choices={TYPEFACES}
          labels={TYPEFACE_LABELS}
          value={typeface}
          onChoose={(chosen) => chooseAppearance({ typeface: chosen })}
        />
        <Slider
          label="Text size"
          unit="px"
          value={size}
          range={SIZES}
          onChange={(value) => chooseAppearance({ size: value })}
        />
        <Slider
          label="Line length"
          unit="px"
          value={measure}
          range={MEASURES}
          onChange={(value) => chooseAppearance({ measure: value })}
        />
        <Slider
          label="Line spacing"
          unit=""
          value={spacing}
          range={SPACINGS}
          onChange={(value) => chooseAppearance({ spacing: value })}
        />
        <Choice
          label="Marks beside the scroll bar"
          choices={MAPS}
          labels={MAP_LABELS}
          value={map}
          onChoose={(chosen) => chooseAppearance({ map: chosen })}
        />
        <label className="filter-choice">
          <input
            type="checkbox"
            checked={focused}
            onChange={(event) => chooseAppearance({ focused: event.target.checked })}
          />
          Dim all but the paragraph being read
        </label>
      </div>
    </>
  )
}

type ChoiceProps<Id extends string> = {
  label: string
  choices: readonly Id[]
  labels: Record<Id, string>
  value: Id
  onChoose: (id: Id) => void
}

function Choice<Id extends string>({ label, choices, labels, value, onChoose }: ChoiceProps<Id>) {
  const name = label.toLowerCase().replaceAll(' ', '-')
  return (
    <div className="setting">
      <span className="setting-label" id={`${name}-label`}>
        {label}
      </span>
      <div className="choices" role="radiogroup" aria-labelledby={`${name}-label`}>
        {choices.map((choice) => (
          <label key={choice} className="choice" data-selected={value === choice || undefined}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={value === choice}
              onChange={() => onChoose(choice)}
            />
            {labels[choice]}
          </label>
        ))}
      </div>
    </div>
  )
}

type SliderProps = {
  label: string
  unit: string
  value: number
  range: { least: number; most: number; step: number }
  onChange: (value: number) => void
}

function Slider({ label, unit, value, range, onChange }: SliderProps) {
  return (
    <label className="setting">
      <span className="setting-label">
        {label}
        <span>
          {value} {unit}
        </span>
      </span>
      <input
        type="range"
        aria-label={label}
        min={range.least}
        max={range.most}
        step={range.step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}
