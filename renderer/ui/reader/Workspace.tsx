import { useState } from 'react'
import type { PanelState } from '../App'
import { useSession } from '../quoth'
import { Alerts } from '../status/Alerts'
import { EmptyReader } from './EmptyReader'
import { Reader } from './Reader'
import { ReaderBar } from './ReaderBar'

type Props = { library: PanelState; onToggleLibrary: (state: PanelState) => void }

/** The right of the window: the bar, what needs attention, and the open article with its margin. */
export function Workspace({ library, onToggleLibrary }: Props) {
  const open = useSession((session) => session.open)
  const phase = useSession((session) => session.phase.kind)
  const article = useSession((session) => session.articles.get(session.open?.content.article ?? ''))
  const [margin, setMargin] = useState<PanelState>('auto')
  return (
    <div className="workspace">
      <ReaderBar library={library} onToggleLibrary={onToggleLibrary} margin={margin} onToggleMargin={setMargin} />
      <Alerts />
      {open !== null && article !== undefined ? (
        <Reader key={article.id} open={open} article={article} margin={margin} onNeedMargin={() => setMargin('open')} />
      ) : (
        phase === 'ready' && <EmptyReader />
      )}
    </div>
  )
}
