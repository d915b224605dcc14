import { useSession } from '../quoth'
import { LandingPanel } from './LandingPanel'

/** What became of the annotations of each file that was brought in, until it is put aside. */
export default function LandingReports() {
  const reports = useSession((session) => session.takenIn)
  // biome-ignore lint/suspicious/noArrayIndexKey: one file may be brought in twice
  return reports.map((report, i) => <LandingPanel key={i} report={report} />)
}
