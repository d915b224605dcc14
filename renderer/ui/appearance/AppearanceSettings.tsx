import { chooseAppearance, MEASURES, SIZES, useAppearance } from './appearance'

const THEMES = [
  { theme: 'system', label: 'System' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const

/** The button “Aa” and what it opens: theme, reading size and measure. */
export function AppearanceSettings() {
  const { theme, size, measure } = useAppearance()
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
        <div className="setting">
          <span className="setting-label" id="theme-label">
            Theme
          </span>
          <div className="choices" role="radiogroup" aria-labelledby="theme-label">
            {THEMES.map((choice) => (
              <label key={choice.theme} className="choice" data-selected={theme === choice.theme || undefined}>
                <input
                  type="radio"
                  name="theme"
                  className="visually-hidden"
                  checked={theme === choice.theme}
                  onChange={() => chooseAppearance({ theme: choice.theme })}
                />
                {choice.label}
              </label>
            ))}
          </div>
        </div>
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
      </div>
    </>
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
