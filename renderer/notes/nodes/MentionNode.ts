import {
  $applyNodeReplacement,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type EditorConfig,
  type LexicalNode,
  TextNode,
} from 'lexical'
import { MENTION_KINDS, type MentionKind, type MentionTarget, mentionLabel, mentionName } from '../../domain/note-link'

const kindState = createState('kind', {
  parse: (value): MentionKind => MENTION_KINDS.find((kind) => kind === value) ?? 'speaker',
})
const targetState = createState('target', { parse: (value) => (typeof value === 'string' ? value : '') })
const goneState = createState('gone', { parse: (value) => value === true })

/**
 * Somebody or something of the library within a note's words. It is text, so that the caret, a selection and a screen
 * reader go through it as through any other, but a token: it is deleted as one, and nobody types inside it.
 */
export class MentionNode extends TextNode {
  override $config() {
    return this.config('mention', {
      extends: TextNode,
      stateConfigs: [
        { stateConfig: kindState, flat: true },
        { stateConfig: targetState, flat: true },
        { stateConfig: goneState, flat: true },
      ],
    })
  }

  /** What it stands for. */
  getTarget(): MentionTarget {
    return { kind: $getState(this, kindState), id: $getState(this, targetState) }
  }

  /** The name that it shows, without its sign. */
  getName(): string {
    return mentionName($getState(this, kindState), this.getTextContent())
  }

  /** Whether it shows a name as the library has it: `null` where the thing is gone; any where nobody knows it. */
  shows(name: string | null | undefined): boolean {
    if (name === undefined) return true
    const isGone = $getState(this, goneState)
    return name === null ? isGone : !isGone && this.getName() === name
  }

  /** Has it show the name that its thing has now; `null` where that is gone, which leaves the last name. */
  showName(name: string | null): void {
    if (name !== null) this.setTextContent(mentionLabel($getState(this, kindState), name))
    $setState(this, goneState, name === null)
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.classList.add('mention')
    element.dataset.kind = $getState(this, kindState)
    element.toggleAttribute('data-gone', $getState(this, goneState))
    return element
  }

  override updateDOM(before: this, element: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(before, element, config)) return true
    const gone = $getStateChange(this, before, goneState)
    if (gone !== null) element.toggleAttribute('data-gone', gone[0])
    return false
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

/** A mention of a thing that goes by `name`. Inside an editor's update only. */
export function $createMentionNode({ kind, id }: MentionTarget, name: string): MentionNode {
  const node = new MentionNode(mentionLabel(kind, name))
  node.setMode('token')
  $setState(node, kindState, kind)
  $setState(node, targetState, id)
  return $applyNodeReplacement(node)
}

/** Whether a node is a mention. */
export function $isMentionNode(node: LexicalNode | null | undefined): node is MentionNode {
  return node instanceof MentionNode
}
