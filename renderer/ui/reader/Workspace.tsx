import { Suspense, useCallback, useState } from 'react'
import { assertNever } from '../../domain/result'
import { AgreementPage, BackupPage, CodebookPage, HistoryPage, SpeakersPage } from '../ahead'
import { ErrorBoundary } from '../ErrorBoundary'
import { NotShown } from '../NotShown'
import type { PanelState } from '../panel-state'
import { useSession } from '../quoth'
import type { Place } from '../session/place'
import { Alerts } from '../status/Alerts'
import { EmptyReader } from './EmptyReader'
import { Reader, type ReaderProps } from './Reader'
import { ReaderBar } from './ReaderBar'

type Props = { library: PanelState; onToggleLibrary: (state: PanelState) => void }

/** The right of the window: the bar, what needs attention, and the open article with its margin or another page. */
export function Workspace({ library, onToggleLibrary }: Props) {
  const place = useSession((session) => session.place)
  const article = useSession(({ open }) => open?.content.article ?? '')
  const [margin, setMargin] = useState<PanelState>('auto')
  const [needed, setNeeded] = useState(false)
  const toggle = (state: PanelState) => {
    setMargin(state)
    setNeeded(false)
  }
  const need = useCallback((isNeeded: boolean) => {
    setNeeded(isNeeded)
    if (isNeeded) setMargin((state) => (state === 'closed' ? 'auto' : state))
  }, [])
  const shown = needed && margin === 'auto' ? 'open' : margin
  return (
    <div className="workspace">
      <ReaderBar library={library} onToggleLibrary={onToggleLibrary} margin={shown} onToggleMargin={toggle} />
      <Alerts />
      <ErrorBoundary key={place.kind === 'article' ? article : place.kind} instead={<NotShown />}>
        <Suspense>{pageOf(place, shown, need)}</Suspense>
      </ErrorBoundary>
    </div>
  )
}

function pageOf(place: Place, margin: PanelState, onNeedMargin: ReaderProps['onNeedMargin']) {
  switch (place.kind) {
    case 'article':
      return <OpenReader margin={margin} onNeedMargin={onNeedMargin} />
    case 'speakers':
      return <SpeakersPage speaker={place.speaker} />
    case 'codebook':
      return <CodebookPage code={place.code} />
    case 'agreement':
      return <AgreementPage />
    case 'history':
      return <HistoryPage />
    case 'backup':
      return <BackupPage />
    default:
      return assertNever(place)
  }
}

function OpenReader({ margin, onNeedMargin }: Pick<ReaderProps, 'margin' | 'onNeedMargin'>) {
  const open = useSession((session) => session.open)
  const phase = useSession((session) => session.phase.kind)
  const article = useSession((session) => session.articles.get(session.open?.content.article ?? ''))
  if (open === null || article === undefined) return phase === 'opening' ? null : <EmptyReader />
  return <Reader key={article.id} open={open} article={article} margin={margin} onNeedMargin={onNeedMargin} />
}
