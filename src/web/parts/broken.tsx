/** What is shown where a page itself breaks: a sentence instead of an empty window. */

import { Component, type ReactNode } from "react"
import { sentenceOf } from "../server/requests.ts"

interface Parts {
  readonly children: ReactNode
}

export class Broken extends Component<Parts, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return (
      <main className="narrow">
        <h1>This page broke</h1>
        <p className="fault" role="alert">
          {sentenceOf(this.state.error)}
        </p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            Load it again
          </button>
        </p>
      </main>
    )
  }
}
