import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ArticleText } from '../../domain/article'
import type { Passage } from '../../domain/passages'
import { scrollToOffset } from '../../reading/scroll-to'
import { showSpoken } from '../../reading/show-spoken'
import { focusText } from '../keyboard/focus-text'
import { useQuoth } from '../quoth'
import { type Manner, say, sentenceBefore, sentenceFrom, voicesFor } from './speech'
import { useVoices } from './use-voices'

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2]

type Props = { content: ArticleText; language: string | undefined; sentence: Passage }

/**
 * Reads the article aloud with a voice of the system, a sentence at a time. The sentence that is being said is what the
 * keys mark: C makes it a claim while the voice goes on.
 */
export default function ReadAloudBar({ content, language, sentence }: Props) {
  const { store } = useQuoth()
  const voices = useVoices()
  const canSpeak = voices !== null && voices.length > 0
  const [playing, setPlaying] = useState(true)
  const [manner, setManner] = useState<Manner>({ voice: null, rate: 1 })
  const go = (to: Passage | null) => store.dispatch({ type: 'aloud', sentence: to })
  const close = () => {
    go(null)
    focusText()
  }

  useEffect(() => {
    scrollToOffset(content.blocks, sentence.start)
    showSpoken(content.blocks, sentence)
    return () => showSpoken(content.blocks, null)
  }, [content, sentence])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another sentence or manner is another thing to say
  useEffect(() => {
    if (!playing || !canSpeak) return
    return say(content, sentence, manner, language, {
      done: () => go(sentenceFrom(content, sentence.end)),
      failed: () => setPlaying(false),
    })
  }, [content, sentence, manner, playing, canSpeak])

  return (
    <section className="aloud-bar" aria-label="Read aloud">
      {voices === null ? (
        <p>Looking for the voices of this computer…</p>
      ) : !canSpeak ? (
        <p>This computer has no voice to read with. Install one in the settings of the system, then try again.</p>
      ) : (
        <>
          <button
            type="button"
            className="icon-button"
            aria-label="Sentence before"
            onClick={() => go(sentenceBefore(content, sentence.start) ?? sentence)}
          >
            <ChevronLeft size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={playing ? 'Pause' : 'Go on'}
            onClick={() => setPlaying(!playing)}
          >
            {playing ? <Pause size={16} /> : <Play size={16} />}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Next sentence"
            onClick={() => go(sentenceFrom(content, sentence.end))}
          >
            <ChevronRight size={16} />
          </button>
          <select
            className="field-input"
            aria-label="Voice"
            value={manner.voice ?? ''}
            onChange={(event) => setManner({ ...manner, voice: event.target.value || null })}
          >
            <option value="">The system’s voice</option>
            {voicesFor(voices, language).map(({ voiceURI, name, lang }) => (
              <option key={voiceURI} value={voiceURI}>
                {name} ({lang})
              </option>
            ))}
          </select>
          <select
            className="field-input"
            aria-label="Speed"
            value={manner.rate}
            onChange={(event) => setManner({ ...manner, rate: Number(event.target.value) })}
          >
            {RATES.map((rate) => (
              <option key={rate} value={rate}>
                {rate} ×
              </option>
            ))}
          </select>
        </>
      )}
      <button type="button" className="icon-button" aria-label="Stop reading aloud" onClick={close}>
        <X size={16} />
      </button>
    </section>
  )
}
