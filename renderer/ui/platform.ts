/** Whether this is macOS, whose keys differ. */
export const isMac = /Mac/.test(navigator.userAgent)
