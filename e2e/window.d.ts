import type { QuothApi } from '../preload/api'

declare global {
  interface Window {
    readonly quoth: QuothApi
  }
}
