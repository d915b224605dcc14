import type { ListItem, RootContent, Table } from 'mdast'
import type { ReactNode } from 'react'
import { inlineOf } from './preview-inline'
import { writeMarkdown } from './write-markdown'

/** A block of a note as it reads. Headings are no headings of the page: they would stand between its own. */
export function blockOf(block: RootContent, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{block.children.map(inlineOf)}</p>
    case 'heading':
      return (
        <p key={key} className="note-heading" data-level={block.depth}>
          {block.children.map(inlineOf)}
        </p>
      )
    case 'blockquote':
      return <blockquote key={key}>{block.children.map(blockOf)}</blockquote>
    case 'list':
      return block.ordered ? (
        <ol key={key} start={block.start ?? 1}>
          {block.children.map(itemOf)}
        </ol>
      ) : (
        <ul key={key}>{block.children.map(itemOf)}</ul>
      )
    case 'code':
      return <pre key={key}>{block.value}</pre>
    case 'thematicBreak':
      return <hr key={key} />
    case 'table':
      return tableOf(block, key)
    default:
      return (
        <p key={key} className="note-source">
          {writeMarkdown(block)}
        </p>
      )
  }
}

function itemOf({ checked, children }: ListItem, key: number): ReactNode {
  return (
    <li key={key} className={typeof checked === 'boolean' ? 'note-task' : undefined}>
      {typeof checked === 'boolean' && (
        <input type="checkbox" checked={checked} disabled aria-label={checked ? 'Done' : 'To do'} />
      )}
      {children.map(blockOf)}
    </li>
  )
}

function tableOf({ align, children: [head, ...rows] }: Table, key: number): ReactNode {
  const alignment = (column: number) => align?.[column] ?? undefined
  return (
    <table key={key}>
      <thead>
        <tr>
          {head?.children.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is read as a whole, its cells never move
            <th key={column} data-align={alignment(column)}>
              {cell.children.map(inlineOf)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={i}>
            {row.children.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column} data-align={alignment(column)}>
                {cell.children.map(inlineOf)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
