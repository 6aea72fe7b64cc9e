/** When, where and in which words is asked. */
import type { JSX } from 'preact';
import type { Text } from '../../query.js';
import { type Circumstances, nameOfLocale, useScene } from '../desk-scene.js';
import { useIsWide } from '../use-page.js';

interface CircumstancesBarProps {
  readonly change: (asked: Circumstances) => void;
}

/** The fields; on a phone they are closed until they are wanted. */
export function CircumstancesBar({ change }: CircumstancesBarProps): JSX.Element {
  const { index, asked, word, say, date } = useScene();
  const isWide = useIsWide();
  const { channels, markets, segments, currencies, locales } = index.catalogue;
  const named = (things: readonly { readonly id: string; readonly name: Text }[]): readonly Choice[] =>
    things.map(({ id, name }) => ({ id, name: say(name)?.text ?? id }));
  const nameIn = (things: readonly { readonly id: string; readonly name: Text }[], wanted: string | undefined): string | undefined =>
    named(things).find(({ id }) => id === wanted)?.name;
  return (
    <details class="circumstances-box" open={isWide}>
      <summary>
        {[date(asked.at), nameIn(channels, asked.channel), asked.currency, nameOfLocale(asked.locale)].filter(Boolean).join(' · ')}
      </summary>
      <form class="circumstances" aria-label={word('circumstances')} onSubmit={event => event.preventDefault()}>
        <label>
          {word('at')}
          <input type="date" value={asked.at.slice(0, 10)} onInput={event => setDate(event.currentTarget.value, asked, change)} />
        </label>
        <Select name="channel" choices={named(channels)} change={change} />
        <Select name="market" choices={named(markets)} change={change} />
        <Select name="segment" choices={named(segments)} change={change} />
        <Select name="currency" choices={currencies.map(({ code }) => ({ id: code, name: code }))} change={change} />
        {locales.length < 2 ? null : (
          <label>
            {word('locale')}
            <select value={asked.locale} onChange={event => change({ ...asked, locale: event.currentTarget.value })}>
              {locales.map(locale => (
                <option key={locale} value={locale} lang={locale}>
                  {nameOfLocale(locale)}
                </option>
              ))}
            </select>
          </label>
        )}
      </form>
    </details>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface SelectProps {
  readonly name: 'channel' | 'market' | 'segment' | 'currency';
  readonly choices: readonly Choice[];
  readonly change: (asked: Circumstances) => void;
}

// What the catalogue does not have need not be chosen.
function Select({ name, choices, change }: SelectProps): JSX.Element | null {
  const { asked, word } = useScene();
  if (choices.length === 0) return null;
  const choose = (id: string): void => {
    const { [name]: _, ...rest } = asked;
    change(id === '' ? rest : { ...rest, [name]: id });
  };
  return (
    <label>
      {word(name)}
      <select value={asked[name] ?? ''} onChange={event => choose(event.currentTarget.value)}>
        <option value="">{word('none')}</option>
        {choices.map(choice => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}

// While a date is typed it is none.
function setDate(text: string, asked: Circumstances, change: (asked: Circumstances) => void): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) change({ ...asked, at: text });
}
