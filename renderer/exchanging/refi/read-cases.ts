import { type Position, SPEAKER_KINDS } from '../../domain/speaker'
import type { IncomingSpeaker } from '../incoming'
import { isUuid } from '../name-uuid'
import { webAddress } from '../source-address'
import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import { valuesOf } from './read-variables'
import { CASE_VARIABLES } from './vocabulary'

/** The speakers that the cases of Quoth's own projects are. */
export function readCases(root: XmlElement): IncomingSpeaker[] {
  return childrenNamed(childrenNamed(root, 'Cases')[0], 'Case').map((element) => {
    const values = valuesOf(element, root)
    const id = guidIn(element)
    const kind = SPEAKER_KINDS.find((known) => known === values.get(CASE_VARIABLES.kind))
    const position = positionIn(values)
    const link = values.get(CASE_VARIABLES.link)
    return {
      ...(isUuid(id) ? { id } : {}),
      name: element.attributes.get('name') ?? '',
      ...(kind === undefined ? {} : { kind }),
      ...(position === undefined ? {} : { position }),
      ...(link === undefined || webAddress(link) === undefined ? {} : { link }),
      notes: childrenNamed(element, 'Description')[0]?.text ?? '',
    }
  })
}

function positionIn(values: ReadonlyMap<string, string>): Position | undefined {
  const [role = '', affiliation = ''] = [values.get(CASE_VARIABLES.role), values.get(CASE_VARIABLES.affiliation)]
  return role === '' && affiliation === '' ? undefined : { role, affiliation }
}
