/** A text for people; one that is in another language than was asked for shows it, and is read out in its own. */
import type { JSX } from 'preact';
import type { SaidText } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { languageOf } from '../page-words.js';

/** One text. */
export function Said({ said }: { readonly said: SaidText }): JSX.Element {
  const { asked, words, word } = useScene();
  const lang = languageOf(said.locale) === languageOf(words.locale) ? {} : { lang: said.locale };
  if (languageOf(said.locale) === languageOf(asked.locale)) return <span {...lang}>{said.text}</span>;
  const note = word('notIn', { locale: said.locale });
  return (
    <span>
      <span {...lang}>{said.text}</span>{' '}
      <abbr class="other-locale" title={note}>
        {said.locale}
      </abbr>
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

/** Several texts one after the other, as in a sentence. */
export function SaidLine({ all }: { readonly all: readonly SaidText[] }): JSX.Element {
  return (
    <>
      {all.map((said, at) => (
        <span key={at}>
          {at === 0 ? '' : ' '}
          <Said said={said} />
        </span>
      ))}
    </>
  );
}
