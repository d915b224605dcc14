import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { massesOf } from './masses'
import { ZoneMap } from './zone-map'

/** The paragraphs side by side, in no part of the page that is called otherwise, that hold the most running text. */
export function largestCluster(blocks: readonly DomBlock[]): ReadonlySet<DomBlock> {
  const zones = new ZoneMap(massesOf([]))
  const clusters = new Map<Element | null, { mass: number; blocks: Set<DomBlock> }>()
  let best = { mass: 0, blocks: new Set<DomBlock>() }
  for (const block of blocks) {
    // The items of a list are as often links to other stories as they are a story.
    const mass = block.draft.shape.kind === 'list-item' ? 0 : massOf(block)
    if (mass === 0 || zones.at(block.element) !== undefined) continue
    const parent = block.element.parentElement
    const cluster = clusters.get(parent) ?? { mass: 0, blocks: new Set() }
    cluster.mass += mass
    cluster.blocks.add(block)
    clusters.set(parent, cluster)
    if (cluster.mass > best.mass) best = cluster
  }
  return best.blocks
}
