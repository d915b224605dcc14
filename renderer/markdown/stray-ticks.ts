import type { Extension, Handle } from 'mdast-util-from-markdown'

/**
 * Keeps the words of what only looks like a box to tick. The parser takes “[x]” for one in the first paragraph after an
 * empty item of a list too, where there is no item to tick, and would leave it out of the text.
 */
export const strayTicks: Extension = {
  exit: {
    taskListCheckValueChecked: tick(true),
    taskListCheckValueUnchecked: tick(false),
    taskListCheck(token) {
      if (this.stack.at(-2)?.type === 'listItem') return
      this.config.enter.data?.call(this, token)
      this.config.exit.data?.call(this, token)
    },
  },
}

function tick(checked: boolean): Handle {
  return function () {
    const item = this.stack.at(-2)
    if (item?.type === 'listItem') item.checked = checked
  }
}
