'use client'

import { Component, type ReactNode } from 'react'

interface StayShownProps {
  /** What goes on standing where `children` fail. */
  shown: ReactNode
  children: ReactNode
}

/** Keeps in a browser what the server put in place of something that failed, instead of the nearest general page. */
export class StayShown extends Component<StayShownProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.shown : this.props.children
  }
}
