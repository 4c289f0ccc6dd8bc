import { RotateCw } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';

export interface PanelBoundaryProps {
  /** The part of the window that may fail: `the canvas`. */
  name: string;
  children: ReactNode;
}

/** Keeps an error of one part of the window from taking the rest with it. What was typed is in the document, not here. */
export class PanelBoundary extends Component<PanelBoundaryProps, { error: Error | null; stack: string }> {
  override state = { error: null as Error | null, stack: '' };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="flex h-full min-h-0 min-w-0 flex-1 items-start justify-center overflow-auto bg-panel p-4">
        <ErrorNote
          className="w-full max-w-120"
          title={`Something went wrong in ${this.props.name}`}
          action={
            <>
              <CopyButton
                text={`${error.name}: ${error.message}\n${error.stack ?? ''}\n${stack}`}
                label="Copy details"
                showLabel
                size={24}
                variant="secondary"
              />
              <Button size={24} icon={RotateCw} onClick={() => this.setState({ error: null, stack: '' })}>
                Reload
              </Button>
            </>
          }
        >
          The rest of Parley works on, and your edits are kept.
        </ErrorNote>
      </div>
    );
  }
}
