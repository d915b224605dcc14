/** The half of pdf.js that parses, which its package has no types for: loading it sets `globalThis.pdfjsWorker`. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: object
}
