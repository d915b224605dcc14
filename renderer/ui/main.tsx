import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { adoptHighlightStyles } from '../reading/highlight-styles'
import { App } from './App'
import { start } from './actions/start'
import { restoreAppearance } from './appearance/appearance'
import { createQuoth, QuothProvider } from './quoth'
import { untilReadable } from './until-readable'

restoreAppearance()
adoptHighlightStyles()
const quoth = createQuoth()
void quoth.inTurn(() => start(quoth))
await untilReadable(quoth.store)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <QuothProvider value={quoth}>
    <App />
  </QuothProvider>,
)
