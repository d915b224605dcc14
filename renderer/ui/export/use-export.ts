import { useEffect, useState } from 'react'
import { useQuoth } from '../quoth'
import type { ExportChoice, Preview } from './messages'
import { openExport } from './open-export'
import type { Scope } from './scope'
import type { ExportJob } from './write-apart'

/** An export of a scope that is being chosen: with what it will be like, null while that is found out, or why it can’t be made. */
export type Exporting = { job: ExportJob | null; preview: Preview | null; failure: string }

/** Begins an export for each scope that is chosen, gives the one before up, and looks at it in the way that is chosen. */
export function useExport(scope: Scope | undefined, choice: ExportChoice): Exporting {
  const quoth = useQuoth()
  const [job, setJob] = useState<ExportJob | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [failure, setFailure] = useState('')

  useEffect(() => {
    if (scope === undefined) return
    let opened: ExportJob | null = null
    let isCurrent = true
    void openExport(quoth, scope).then((result) => {
      if (!result.ok) return isCurrent && setFailure(result.failure)
      opened = result.value
      if (isCurrent) setJob(opened)
      else opened.end()
    })
    return () => {
      isCurrent = false
      opened?.end()
      setJob(null)
      setFailure('')
    }
  }, [quoth, scope])

  useEffect(() => {
    let isCurrent = true
    setPreview(null)
    setFailure('')
    void job?.preview(choice).then((result) => {
      if (!isCurrent || result === null) return
      if (result.ok) setPreview(result.value)
      else setFailure(result.failure)
    })
    return () => {
      isCurrent = false
    }
  }, [job, choice])

  return { job, preview, failure }
}
