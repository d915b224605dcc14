/**
 * A text as XML has it between tags and in attributes.
 * @param {string} text
 */
export function xmlText(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
