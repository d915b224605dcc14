import { useEffect, useState } from 'react'

/** How long a system is given to tell of its voices, in milliseconds: one with thousands takes a second or two. */
const PATIENCE = 5_000

/**
 * The voices of the system; null while it may still tell of some, which it does some time after it is first asked and not
 * at all where it has none.
 */
export function useVoices(): readonly SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(toldSoFar)
  useEffect(() => {
    const look = () => setVoices(toldSoFar())
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    const patience = setTimeout(() => setVoices(speechSynthesis.getVoices()), PATIENCE)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      clearTimeout(patience)
    }
  }, [])
  return voices
}

function toldSoFar(): readonly SpeechSynthesisVoice[] | null {
  const voices = speechSynthesis.getVoices()
  return voices.length === 0 ? null : voices
}
