/** Mammoth's build for pages: its package has types for the entry that is for Node only. */
declare module 'mammoth/mammoth.browser.js' {
  export * from 'mammoth'
  export { default } from 'mammoth'
}
