import { quoth } from './begin'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { adoptHighlightStyles } from '../reading/highlight-styles'
import { App } from './App'
import { restoreAppearance } from './appearance/appearance'
import { ErrorBoundary } from './ErrorBoundary'
import { NotShown } from './NotShown'
import { QuothProvider } from './quoth'
import { untilReadable } from './until-readable'

restoreAppearance()
adoptHighlightStyles()
await untilReadable(quoth.store)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <QuothProvider value={quoth}>
    <ErrorBoundary instead={<NotShown />}>
      <App />
    </ErrorBoundary>
  </QuothProvider>,
)
