import { type ComponentType, lazy, useState } from 'react'

/** A component that a start does without: it is loaded when it is shown first, or before that by `load`. */
export type LoadedAhead<Props> = { Component: ComponentType<Props>; load: () => Promise<void> }

/**
 * Such a component out of a module. Once it is loaded, it is there in the very render that asks for it, so that keys pressed
 * right after go to it: what is merely lazy comes a while later, however long it has been loaded.
 */
export function loadedAhead<Props extends object>(
  read: () => Promise<{ default: ComponentType<Props> }>,
): LoadedAhead<Props> {
  let loaded: ComponentType<Props> | null = null
  const Lazy = lazy(read)
  function Component(props: Props) {
    // As long as it is shown it stays the one that it was at first.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy)
    return <Shown {...props} />
  }
  const load = async () => {
    loaded = (await read()).default
  }
  return { Component, load }
}
