import * as v from 'valibot'
import { bytesOfBase64 } from '../base64'
import { sha256 } from './library-parts'

/** Base64 in the file, bytes once it is read. */
const bytes = v.pipe(
  v.string(),
  v.description('Base64'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return bytesOfBase64(dataset.value)
    } catch {
      addIssue({ message: 'expected Base64' })
      return NEVER
    }
  }),
)

/** A file that comes along: evidence or a picture, referred to by its hash. Whether it has that hash is for who takes it in. */
export const attachmentSchema = v.object({ hash: sha256, name: v.string(), type: v.string(), data: bytes })
