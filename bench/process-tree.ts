import { execFileSync } from 'node:child_process'

/** The process `pid` and all that it started, and they in turn: children after their parents. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const { pid, parent } of processes()) children.set(parent, [...(children.get(parent) ?? []), pid])
  const tree = [pid]
  for (const process of tree) tree.push(...(children.get(process) ?? []))
  return tree
}

/** Ends these processes at once and without warning, as a power cut would; those that are gone already are passed over. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

/** Waits until none of these processes is left. A killed one that nobody has asked after (a zombie) is not left. */
export async function allGone(pids: readonly number[]): Promise<void> {
  const known = new Set(pids)
  while (processes().some(({ pid, state }) => known.has(pid) && !state.startsWith('Z'))) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function processes(): { pid: number; parent: number; state: string }[] {
  if (process.platform === 'win32') throw new Error('Processes are listed with ps, which Windows has not')
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = ''] = line.trim().split(/\s+/)
      return { pid: Number(pid), parent: Number(parent), state }
    })
}
