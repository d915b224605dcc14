import { loadedAhead } from './loaded-ahead'

const find = loadedAhead(() => import('./find/FindBar'))
const palette = loadedAhead(() => import('./keyboard/CommandPalette'))
const outline = loadedAhead(() => import('./reader/OutlineDialog'))
const evidence = loadedAhead(() => import('./claims/EvidenceDialog'))
const claims = loadedAhead(() => import('./claims/ClaimPicker'))

export const FindBar = find.Component
export const CommandPalette = palette.Component
export const OutlineDialog = outline.Component
export const EvidenceDialog = evidence.Component
export const ClaimPicker = claims.Component

/** Loads what is typed into right after the key that opens it. */
export async function loadAhead(): Promise<void> {
  await Promise.all([find.load(), palette.load(), outline.load(), evidence.load(), claims.load()])
}
