/** The views, of which one is seen. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useScene } from '../desk-scene.js';

const views = ['offer', 'compare', 'customer'] as const;

/** One of the views. */
export type View = (typeof views)[number];

interface TabsProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly counts: Readonly<Partial<Record<View, number>>>;
  readonly children: ComponentChildren;
}

/** Tabs as the keyboard knows them: the arrow keys change the view, Tab goes into it. */
export function Tabs({ view, show, counts, children }: TabsProps): JSX.Element {
  const { word } = useScene();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = views[(views.indexOf(view) + (step ?? 0) + views.length) % views.length];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={word('views')} ref={list} onKeyDown={onKeyDown}>
        {views.map(each => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === view}
            aria-controls="view"
            tabIndex={each === view ? 0 : -1}
            onClick={() => show(each)}
          >
            {word(each)}
            {counts[each] === undefined || counts[each] === 0 ? '' : ` (${counts[each]})`}
          </button>
        ))}
      </div>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} class="view">
        {children}
      </div>
    </>
  );
}
