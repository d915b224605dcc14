const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'You do not have permission for it.',
  EPERM: 'The system does not allow it.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your quota on this disk is used up.',
  EFBIG: 'It is larger than a file may be there.',
  EROFS: 'The disk can only be read.',
  EISDIR: 'That is a folder.',
  ENOTDIR: 'Part of the path is not a folder.',
  EBUSY: 'Another program is using it.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'It is a link that leads to itself.',
  EIO: 'The disk reported an error.',
  ENODEV: 'That is no file but a device.',
  ESTALE: 'It was removed meanwhile, or its folder was.',
}

/** What is wrong with a file before the system has been asked, by the code that the system has for it. */
export class FileError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** One plain sentence for what the file system said; its own code where there is no sentence for it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It failed for an unknown reason.'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return REASONS[code] ?? `It failed with ${code || error.message}.`
}
