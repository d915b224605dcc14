import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { JSX } from 'react'
import { EditedPicture } from '../pictures/EditedPicture'

const hashState = createState('hash', { parse: (value) => (typeof value === 'string' ? value : '') })
const altState = createState('alt', { parse: (value) => (typeof value === 'string' ? value : '') })

/** A picture of the library within a note's words. */
export class PictureNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('picture', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: hashState, flat: true },
        { stateConfig: altState, flat: true },
      ],
    })
  }

  /** The hash of the attachment that it shows. */
  getHash(): string {
    return $getState(this, hashState)
  }

  /** What is on it, in words. */
  getAlt(): string {
    return $getState(this, altState)
  }

  /** Says what is on it. */
  setAlt(alt: string): void {
    $setState(this, altState, alt)
  }

  override getTextContent(): string {
    return this.getAlt()
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'note-picture'
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return true
  }

  override decorate(editor: LexicalEditor): JSX.Element {
    const describe = (alt: string) => editor.update(() => this.setAlt(alt))
    return <EditedPicture nodeKey={this.getKey()} hash={this.getHash()} alt={this.getAlt()} onDescribe={describe} />
  }
}

/** A picture of the library, by the hash of an attachment. Inside an editor's update only. */
export function $createPictureNode(hash: string, alt: string): PictureNode {
  const node = new PictureNode()
  $setState(node, hashState, hash)
  $setState(node, altState, alt)
  return $applyNodeReplacement(node)
}

/** Whether a node is a picture. */
export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode
}
