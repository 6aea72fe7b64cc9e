import type { SaidText } from '../lookup/pick-text.js';
import type { Entity } from '../model/entity.js';
import type { Link } from '../model/link.js';
import type { DeskScene } from './desk-scene.js';

/**
 * Says what things of all kinds have: other names, words to find them by, documents.
 *
 * @param scene - The scene.
 * @param thing - The thing.
 * @returns A sentence for each; none where it has none.
 */
export function sayThing({ speaker }: DeskScene, { aliases = [], tags = [], links = [] }: Entity): readonly SaidText[] {
  return [
    ...(aliases.length === 0 ? [] : [speaker.say('aliases', { names: speaker.list(aliases) })]),
    ...(tags.length === 0 ? [] : [speaker.say('tags', { words: speaker.list(tags) })]),
    ...links.map(link => sayLink(speaker, link)),
  ];
}

function sayLink(speaker: DeskScene['speaker'], { rel, href, locale }: Link): SaidText {
  return speaker.say(locale === undefined ? 'link' : 'linkInLocale', { rel, href, ...(locale === undefined ? {} : { locale }) });
}
