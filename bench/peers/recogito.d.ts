// What the bench uses of Recogito, so that it can be checked where Recogito is not installed.

declare module '@recogito/text-annotator' {
  type Selector = { quote: string; start: number; end: number }
  type Annotation = { id: string; bodies: never[]; target: { annotation: string; selector: Selector[] } }
  type Options = { renderer: 'CSS_HIGHLIGHTS' | 'SPANS'; annotatingEnabled: boolean }
  type TextAnnotator = {
    setAnnotations: (annotations: Annotation[]) => void
    addAnnotation: (annotation: Annotation) => void
  }
  export function createTextAnnotator(container: HTMLElement, options: Options): TextAnnotator
}
