/** History and trash. */
export default function HistoryPage() {
  return (
    <main className="library-page" aria-label="History and trash">
      <h1>History and trash</h1>
    </main>
  )
}
