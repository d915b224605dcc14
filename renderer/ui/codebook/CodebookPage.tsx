/** Codebook. */
export default function CodebookPage() {
  return (
    <main className="library-page" aria-label="Codebook">
      <h1>Codebook</h1>
    </main>
  )
}
