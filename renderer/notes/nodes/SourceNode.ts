import { $applyNodeReplacement, type EditorConfig, type LexicalNode, TextNode } from 'lexical'

/**
 * Markdown that the editor has no look for (HTML, a footnote, a picture on the web), as it was written: it stays so
 * however the rest is edited, and is deleted as one.
 */
export class SourceNode extends TextNode {
  override $config() {
    return this.config('markdown-source', { extends: TextNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.classList.add('note-source')
    return element
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }

  override isTextEntity(): boolean {
    return true
  }
}

/** Markdown that stays as it is written. Inside an editor's update only. */
export function $createSourceNode(markdown: string): SourceNode {
  return $applyNodeReplacement(new SourceNode(markdown).setMode('token'))
}

/** Whether a node is Markdown that stays as it is written. */
export function $isSourceNode(node: LexicalNode | null | undefined): node is SourceNode {
  return node instanceof SourceNode
}
