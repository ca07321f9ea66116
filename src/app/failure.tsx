import { Component, type ReactNode } from 'react';

interface FailureProps {
  readonly message: string;
  readonly reload: string;
  readonly children: ReactNode;
}

/** What is left when a bug stops the page: a sentence and a way on. The plan is in the address and in storage. */
export class Failure extends Component<FailureProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="failure" role="alert">
        <p>{this.props.message}</p>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {this.props.reload}
        </button>
      </main>
    );
  }
}
