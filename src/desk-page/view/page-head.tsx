/** Which catalogue and which release is open, and in which circumstances is asked. */
import type { JSX } from 'preact';
import { type Circumstances, nameOfLocale, useScene } from '../desk-scene.js';
import type { Desk } from '../page-data.js';
import { languageOf } from '../page-words.js';
import { CircumstancesBar } from './circumstances-bar.js';
import { Said } from './said.js';

interface PageHeadProps {
  readonly desk: Desk;
  readonly change: (asked: Circumstances) => void;
}

/** The head of the page, with the way past it. */
export function PageHead({ desk, change }: PageHeadProps): JSX.Element {
  const { say, word, words, asked } = useScene();
  const { catalogue, release } = desk.index;
  const name = say(catalogue.name);
  const language = nameOfLocale(asked.locale);
  return (
    <>
      <a class="skip" href="#answer">
        {word('skip')}
      </a>
      <header class="page-head">
        <h1>
          {name === undefined ? '' : <Said said={name} />}{' '}
          <small>{release === undefined ? word('notReleased') : word('release', { version: release.version })}</small>
        </h1>
        <CircumstancesBar change={change} />
      </header>
      {languageOf(words.locale) === languageOf(asked.locale) ? null : (
        <p class="notice" role="note">
          {word('englishWords', { language })}
        </p>
      )}
    </>
  );
}
