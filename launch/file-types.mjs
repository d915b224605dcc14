import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders.mjs'

/**
 * A kind of file that Quoth offers itself for: by a MIME type on Linux, by a uniform type identifier on macOS, by its
 * extensions on Windows. What a system does not know is declared to it: on macOS by what it is a kind of.
 * @typedef {object} FileType
 * @property {string} name
 * @property {readonly string[]} extensions
 * @property {{ type: string, declare?: true }} linux
 * @property {{ type: string, conformsTo?: string }} macos
 */

/**
 * The kinds of file that Quoth offers itself for, the same that its open dialog shows. It is an alternative and never the
 * default: a person's browser and word processor stay what a double click opens.
 * @type {readonly FileType[]}
 */
export const FILE_TYPES = JSON.parse(readFileSync(join(root, 'main', 'file-types.json'), 'utf8'))
