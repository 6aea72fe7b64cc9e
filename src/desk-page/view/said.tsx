/** A text for people; one that is in another language than was asked for shows it. */
import type { JSX } from 'preact';
import type { SaidText } from '../../query.js';
import { languageOf, useScene } from '../desk-scene.js';

/** One text. */
export function Said({ said }: { readonly said: SaidText }): JSX.Element {
  const { asked, word } = useScene();
  if (languageOf(said.locale) === languageOf(asked.locale)) return <span>{said.text}</span>;
  const note = word('notIn', { locale: said.locale });
  return (
    <span>
      <span lang={said.locale}>{said.text}</span> <small class="other-locale">({note})</small>
    </span>
  );
}

/** Several texts, as a list. */
export function SaidList({ all }: { readonly all: readonly SaidText[] }): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map((said, at) => (
        <li key={at}>
          <Said said={said} />
        </li>
      ))}
    </ul>
  );
}
