import { loadedAhead } from './loaded-ahead'

const find = loadedAhead(() => import('./find/FindBar'))
const palette = loadedAhead(() => import('./keyboard/CommandPalette'))
const outline = loadedAhead(() => import('./reader/OutlineDialog'))
const evidence = loadedAhead(() => import('./claims/EvidenceDialog'))
const claims = loadedAhead(() => import('./claims/ClaimPicker'))

const speakers = loadedAhead(() => import('./speakers/SpeakersPage'))
const codebook = loadedAhead(() => import('./codebook/CodebookPage'))
const agreement = loadedAhead(() => import('./agreement/AgreementPage'))
const history = loadedAhead(() => import('./history/HistoryPage'))
const backup = loadedAhead(() => import('./backup/BackupPage'))

export const FindBar = find.Component
export const CommandPalette = palette.Component
export const OutlineDialog = outline.Component
export const EvidenceDialog = evidence.Component
export const ClaimPicker = claims.Component
export const SpeakersPage = speakers.Component
export const CodebookPage = codebook.Component
export const AgreementPage = agreement.Component
export const HistoryPage = history.Component
export const BackupPage = backup.Component

/** Loads what is typed into right after the key that opens it, then the pages that a command leads to: they take the keyboard. */
export async function loadAhead(): Promise<void> {
  await Promise.all([find.load(), palette.load(), outline.load(), evidence.load(), claims.load()])
  await Promise.all([speakers.load(), codebook.load(), agreement.load(), history.load(), backup.load()])
}
