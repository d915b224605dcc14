/** Speakers. */
export default function SpeakersPage({ speaker: _speaker }: { speaker: string | null }) {
  return (
    <main className="library-page" aria-label="Speakers">
      <h1>Speakers</h1>
    </main>
  )
}
