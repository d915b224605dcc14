// xmllint for a machine that has none: the same program compiled to WebAssembly, as far as the checkers call it.
// Usage: xmllint --noout --nonet --schema SCHEMA FILE
import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const [schema, file] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const { valid, rawOutput } = await validateXML({
  xml: { fileName: 'project.xml', contents: readFileSync(file, 'utf8') },
  schema: { fileName: 'schema.xsd', contents: readFileSync(schema, 'utf8') },
  // Pages of 64 KiB: projects hold whole texts.
  maxMemoryPages: 16_384,
})
process.stderr.write(rawOutput)
process.exitCode = valid ? 0 : 3
