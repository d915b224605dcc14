import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { SPEAKER_KIND_LABELS } from '../../domain/labels'
import { SPEAKER_COLOURS, SPEAKER_KINDS, type Speaker } from '../../domain/speaker'
import { deleteSpeaker, editSpeaker, renameSpeaker } from '../actions/speakers'
import { FieldError } from '../FieldError'
import { ChoiceField, choicesOf } from '../margin/ChoiceField'
import { useQuoth } from '../quoth'
import { webAddress } from '../web-address'
import { AliasesField } from './AliasesField'
import { MergeSpeaker } from './MergeSpeaker'
import { PositionsField } from './PositionsField'
import { SpeakerAnnotations } from './SpeakerAnnotations'
import { SpeakerNotes } from './SpeakerNotes'
import { TextField } from './TextField'

/** All that is known of a speaker, to be put right here, and all that they said. */
export function SpeakerDetails({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  // How many times in turn what was typed as a link is none: each is told.
  const [refused, setRefused] = useState(0)
  const { id } = speaker
  const setLink = (typed: string) => {
    const link = typed.trim() === '' ? undefined : webAddress(typed)
    setRefused(link === null ? refused + 1 : 0)
    if (link === null) return
    const { link: _link, ...rest } = speaker
    editSpeaker(quoth, id, () => (link === undefined ? rest : { ...rest, link }), 'Change the link')
  }
  return (
    <section className="details" aria-label={speaker.name}>
      <TextField
        label="Name"
        value={speaker.name}
        className="details-title"
        onCommit={(name) => renameSpeaker(quoth, id, name)}
      />
      <div className="details-fields">
        <ChoiceField
          label="Kind"
          choices={choicesOf(SPEAKER_KINDS, SPEAKER_KIND_LABELS)}
          value={speaker.kind}
          onChoose={(choice) =>
            editSpeaker(quoth, id, (before) => ({ ...before, kind: choice.id }), 'Change the kind of speaker')
          }
        />
        <AliasesField speaker={speaker} />
        <PositionsField speaker={speaker} />
        <div className="field">
          <span className="field-label">Link</span>
          <TextField
            label="Link"
            value={speaker.link ?? ''}
            placeholder="https://www.wikidata.org/wiki/…"
            onCommit={setLink}
          />
        </div>
        {refused > 0 && <FieldError key={refused}>An address begins with https:// or http://.</FieldError>}
        {speaker.link !== undefined && (
          <p className="details-link">
            <a href={speaker.link} target="_blank" rel="noreferrer">
              Open the link
            </a>
          </p>
        )}
        <div className="field">
          <span className="field-label">Colour</span>
          <div className="swatches" role="radiogroup" aria-label="Colour">
            {Array.from({ length: SPEAKER_COLOURS }, (_, colour) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the palette is fixed
              <label key={`colour ${colour + 1}`} className="swatch" style={{ background: `var(--speaker-${colour})` }}>
                <input
                  type="radio"
                  name="colour"
                  className="visually-hidden"
                  aria-label={`Colour ${colour + 1}`}
                  checked={speaker.colour % SPEAKER_COLOURS === colour}
                  onChange={() => editSpeaker(quoth, id, (before) => ({ ...before, colour }), 'Change the colour')}
                />
              </label>
            ))}
          </div>
        </div>
        <SpeakerNotes speaker={speaker} />
      </div>
      <SpeakerAnnotations speaker={speaker} />
      <div className="details-actions">
        <MergeSpeaker speaker={speaker} />
        <button type="button" className="quiet-button" onClick={() => deleteSpeaker(quoth, id)}>
          <Trash2 size={14} /> Move to the trash
        </button>
      </div>
    </section>
  )
}
