/** When, where and in which words is asked. */
import type { JSX } from 'preact';
import type { Text } from '../../query.js';
import { type Circumstances, useScene } from '../desk-scene.js';

interface CircumstancesBarProps {
  readonly change: (asked: Circumstances) => void;
}

/** The fields. */
export function CircumstancesBar({ change }: CircumstancesBarProps): JSX.Element {
  const { index, asked, word, say } = useScene();
  const { channels, markets, segments, currencies, locales } = index.catalogue;
  const named = (things: readonly { readonly id: string; readonly name: Text }[]): readonly Choice[] =>
    things.map(({ id, name }) => ({ id, name: say(name)?.text ?? id }));
  return (
    <form class="circumstances" onSubmit={event => event.preventDefault()}>
      <label>
        {word('at')}
        <input type="date" value={asked.at.slice(0, 10)} onInput={event => setDate(event.currentTarget.value, asked, change)} />
      </label>
      <Select name="channel" choices={named(channels)} change={change} />
      <Select name="market" choices={named(markets)} change={change} />
      <Select name="segment" choices={named(segments)} change={change} />
      <Select name="currency" choices={currencies.map(({ code }) => ({ id: code, name: code }))} change={change} />
      <label>
        {word('locale')}
        <select value={asked.locale} onChange={event => change({ ...asked, locale: event.currentTarget.value })}>
          {locales.map(locale => (
            <option key={locale} value={locale}>
              {nameOfLocale(locale)}
            </option>
          ))}
        </select>
      </label>
    </form>
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

function Select({ name, choices, change }: SelectProps): JSX.Element {
  const { asked, word } = useScene();
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

function nameOfLocale(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
