/** How a command ended: 0 when all went well, 1 when any item failed, 2 when its arguments can't be used. */
export type ExitCode = 0 | 1 | 2
