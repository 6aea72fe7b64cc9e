/** Keeps the page where one answer fails, such as for a day before the customer's first contract. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useScene } from '../desk-scene.js';

interface GuardedProps {
  /** What is asked: when it changes, it is tried again. */
  readonly asking: readonly unknown[];
  readonly children: ComponentChildren;
}

/** What is below it, or why that cannot be shown. */
export function Guarded({ asking, children }: GuardedProps): JSX.Element {
  const { word } = useScene();
  const [error, reset] = useErrorBoundary();
  useEffect(reset, asking);
  if (error === undefined) return <>{children}</>;
  return (
    <div role="alert" class="faults">
      <p>{word('failed')}</p>
      <p>{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}
