import { Component, type ReactNode } from 'react'

type Props = {
  /** Shown in the place of what could not be shown. */
  instead: ReactNode
  children: ReactNode
}

/** Catches what its children throw while they are rendered, so that the rest of the window goes on. With another key it tries again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
