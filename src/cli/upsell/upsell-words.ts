/** What the parts of an upsell answer need to be written: the screen, the scene, and names that are safe for a terminal. */

import type { DeskScene } from '../../desk/desk-scene.js';
import { type SpokenPredicate, sayPredicate } from '../../desk/say-predicate.js';
import { makePhraseSpeaker } from '../../lookup/phrase-speaker.js';
import { sayWord } from '../../lookup/say-word.js';
import type { UnknownCode, UpsellCode } from '../../upsell/upsell-code.js';
import { cleanLine } from '../output/clean-text.js';
import type { Layout } from '../output/layout.js';
import { type NamedCode, nameCode, sayCode } from '../words/code-words.js';
import { makeNames, type Names } from '../words/names.js';
import { type UpsellPhrase, upsellPhrases } from './upsell-phrases.data.js';

/** How an answer is said. */
export interface UpsellWords extends Names {
  readonly layout: Layout;
  readonly scene: DeskScene;
  /** Whether scores, steps and every predicate are shown. */
  readonly explains: boolean;
  /** A fixed phrase with its values, which must be safe for a terminal. */
  readonly say: (phrase: UpsellPhrase, values?: Readonly<Record<string, string>>) => string;
  readonly feature: (id: string) => string;
  readonly rule: (id: string) => string;
  /** The name of a fact; its description or its id where it has none. */
  readonly fact: (id: string) => string;
  /** A plain word that stands as a value. */
  readonly word: (word: string) => string;
  readonly predicate: (reason: SpokenPredicate) => string;
  /** What a code means. */
  readonly code: (code: UpsellCode | UnknownCode) => string;
  /** The heading of a kind of condition, or of how conditions are joined. */
  readonly heading: (name: PartName) => string;
}

type PartName = Extract<NamedCode, `part_${string}` | `group_${string}`>;

/**
 * Makes the words of an upsell answer.
 *
 * @param scene - The scene, with the locale.
 * @param layout - The terminal.
 * @param explains - Whether scores, steps and every predicate are shown.
 * @returns The words.
 */
export function makeUpsellWords(scene: DeskScene, layout: Layout, explains: boolean): UpsellWords {
  const { index, speaker } = scene;
  const { locale } = speaker;
  const { say, locale: spoken } = makePhraseSpeaker(index, locale, upsellPhrases);
  const names = makeNames(scene);
  const { told, name } = names;
  return {
    ...names,
    layout,
    scene,
    explains,
    say,
    feature: id => name(index.features.get(id), id),
    rule: id => name(index.upsellRules.get(id), id),
    fact: id => cleanLine(sayPredicate(index, { fact: id, operator: 'exists', required: true, negated: false }, locale).subject),
    word: word => told(sayWord(index, word, locale)),
    predicate: reason => cleanLine(sayPredicate(index, reason, locale).text),
    code: code => sayCode(spoken, code),
    heading: part => nameCode(spoken, part),
  };
}
