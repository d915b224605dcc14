/** Why a command can't go on, in words that tell a person what to do. It is shown as it is, without a stack. */
export class Stop extends Error {}
