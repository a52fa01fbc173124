import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, buttonClass } from "../ui/Button";
import { Page } from "./Page";

interface Properties {
  /** Another page gets another chance. */
  page: string;
  children: ReactNode;
}
interface BoundaryState {
  page: string;
  message: string | null;
}

/** Our own mistakes end here, and the part of the page that could not be fetched. */
export class PageBoundary extends Component<Properties, BoundaryState> {
  override state: BoundaryState = { page: this.props.page, message: null };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ page }: Properties, state: BoundaryState): Partial<BoundaryState> | null {
    return page === state.page ? null : { page, message: null };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error("A page could not be shown.", error, componentStack);
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Page title="This page could not be shown" narrow>
        <div className="page-message">
          <p>
            Either a part of it did not arrive, because the network is gone or the site was renewed meanwhile, or there is a mistake in it.
            What was saved is still there. If you work offline, its copy here is damaged: go online and load the page again.
          </p>
          <p className="meta">{message}</p>
          <p className="row">
            <Button kind="primary" onClick={() => location.reload()}>
              Reload the page
            </Button>
            <a className={buttonClass({})} href="#/">
              See all tracks
            </a>
          </p>
        </div>
      </Page>
    );
  }
}
