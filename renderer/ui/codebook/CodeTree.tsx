import { Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { Code, Codes } from '../../domain/code'
import { childrenOf } from '../../domain/codebook'
import { useCodeCounts } from './use-code-counts'

type Props = { codes: Codes; chosen: string | null; onChoose: (id: string) => void }

/** The codes as a tree, with how often each is used: arrows go through it, the chosen one is shown beside it. */
export function CodeTree({ codes, chosen, onChoose }: Props) {
  const counts = useCodeCounts()
  const item = (code: Code) => (
    <TreeItem key={code.id} id={code.id} textValue={code.name} className="code-item">
      <TreeItemContent>
        <span className="tone-mark" data-tone={code.tone} aria-hidden="true" />
        <span className="master-name">{code.name}</span>
        {code.key !== null && <kbd>{code.key}</kbd>}
        <span className="master-count">{counts.get(code.id) ?? ''}</span>
      </TreeItemContent>
      {childrenOf(codes, code.id).map(item)}
    </TreeItem>
  )
  return (
    <Tree
      aria-label="Codes"
      className="code-tree"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      expandedKeys={new Set(codes.keys())}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys
        if (first !== undefined) onChoose(String(first))
      }}
    >
      {childrenOf(codes, null).map(item)}
    </Tree>
  )
}
