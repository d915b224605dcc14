import { useEffect, useState } from 'react'
import { importDroppedFiles } from '../actions/import-files'
import { useQuoth } from '../quoth'

/** Imports files that are dropped anywhere on the window. Gives whether files are being dragged over it now. */
export function useFileDrop(): boolean {
  const quoth = useQuoth()
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setDragging(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const dropped = (event: DragEvent) => {
      event.preventDefault()
      setDragging(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void importDroppedFiles(quoth, files)
    }
    document.addEventListener('dragenter', over)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragenter', over)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped)
    }
  }, [quoth])
  return dragging
}
