import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import { SOURCE_VARIABLES } from './vocabulary'

/** The values that an element has for the project's variables, as texts by the variables' names; those without one left out. */
export function valuesOf(element: XmlElement, root: XmlElement): Map<string, string> {
  const names = new Map(
    childrenNamed(childrenNamed(root, 'Variables')[0], 'Variable').map((variable) => [
      guidIn(variable),
      variable.attributes.get('name') ?? '',
    ]),
  )
  return new Map(
    childrenNamed(element, 'VariableValue').flatMap((value) => {
      const [reference] = childrenNamed(value, 'VariableRef')
      const name = reference === undefined ? undefined : names.get(guidIn(reference, 'targetGUID'))
      const text = value.children.find((child) => child !== reference)?.text ?? ''
      return name === undefined || text === '' ? [] : [[name, text] as const]
    }),
  )
}

/** Whether a variable of this name has addresses of sources, in Quoth's projects or in others. */
export function isAddress(name: string): boolean {
  return name === SOURCE_VARIABLES.url || /^(?:url|uri|website|link)$/i.test(name)
}
