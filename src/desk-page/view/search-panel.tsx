/** The search: what is typed, and what was found. */
import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { SearchHit, SearchIndex } from '../../search.js';
import { searchCatalogue } from '../../search.js';
import { type DeskScene, useScene } from '../desk-scene.js';
import { Said } from './said.js';

interface SearchPanelProps {
  /** Absent until it is made. */
  readonly searchIndex: SearchIndex | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly openHit: (hit: SearchHit) => void;
}

const mostHits = 12;

/** A field, and a list below it that the arrow keys walk through. */
export function SearchPanel({ searchIndex, field, openHit }: SearchPanelProps): JSX.Element {
  const { word } = useScene();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const isAsked = isOpen && text.trim() !== '';
  const hits = isAsked && searchIndex !== undefined ? searchCatalogue(searchIndex, text, { limit: mostHits }) : [];
  const chosen = Math.min(active, hits.length - 1);
  const type = (typed: string): void => {
    setText(typed);
    setOpen(true);
    setActive(0);
  };
  const open = (hit: SearchHit): void => {
    setOpen(false);
    openHit(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[chosen];
    if (step !== undefined && !isOpen) setOpen(true);
    else if (step !== undefined && hits.length > 0) setActive((chosen + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && hit !== undefined) open(hit);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <label for="search">{word('search')}</label>
      <input
        id="search"
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-describedby="search-hint"
        {...(hits.length > 0 ? { 'aria-activedescendant': `hit-${chosen}` } : {})}
        value={text}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id="search-hint" class="hint keys">
        {word('searchHint')}
      </p>
      <output class="hint" for="search">
        {!isAsked ? '' : searchIndex === undefined ? word('makingIndex') : countOf(hits, word)}
      </output>
      <div id="hits" role="listbox" aria-label={word('results')} class="hits">
        {hits.map((hit, at) => (
          <Hit key={`${hit.kind} ${hit.id} ${hit.position ?? ''}`} hit={hit} number={at} isChosen={at === chosen} open={() => open(hit)} />
        ))}
      </div>
    </search>
  );
}

function countOf({ length }: readonly SearchHit[], word: DeskScene['word']): string {
  return length === 0 ? word('nothingFound') : word('resultCount', { count: length });
}

interface HitProps {
  readonly hit: SearchHit;
  readonly number: number;
  readonly isChosen: boolean;
  readonly open: () => void;
}

function Hit({ hit, number, isChosen, open }: HitProps): JSX.Element {
  const { name } = useScene();
  const fields = [...new Set(hit.matches.map(({ field }) => name(`field_${field}`)))];
  return (
    // The arrow keys and Enter of the field above do what a click does here.
    <div id={`hit-${number}`} role="option" tabIndex={-1} aria-selected={isChosen} onClick={open} onKeyDown={undefined}>
      <strong>
        <Said said={hit.name} />
      </strong>
      <small>
        {name(`kind_${hit.kind}`)} · <code>{hit.id}</code> · {fields.join(', ')}
        {hit.status === 'active' ? '' : ` · ${name(`status_${hit.status}`)}`}
      </small>
    </div>
  );
}
