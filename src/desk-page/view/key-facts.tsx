/** What is asked first of an offer: price, what is due, how long it binds, when it works. */
import type { JSX } from 'preact';
import type { DescribedQuote, OfferDescription } from '../../desk.js';
import { type DeskScene, useScene } from '../desk-scene.js';
import { sayHeadline } from '../headline.js';

interface KeyFact {
  readonly title: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** The facts, of the price plan that is taken unless another is chosen. */
export function KeyFacts({ described }: { readonly described: OfferDescription }): JSX.Element {
  const scene = useScene();
  const standard = described.prices.find(({ isDefault }) => isDefault) ?? described.prices[0];
  const facts = [...listPrices(standard, scene), ...listTerm(standard, described, scene), ...listStart(described, scene)];
  return (
    <dl class="key-facts">
      {facts.map(({ title, value, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <strong>{value}</strong>
            {note === undefined ? null : <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function listPrices(standard: DescribedQuote | undefined, scene: DeskScene): readonly KeyFact[] {
  const { word, money, length } = scene;
  if (standard === undefined) return [{ title: word('price'), value: word('priceUnknown') }];
  const { amount, then } = sayHeadline(standard, scene);
  const price = { title: word('price'), value: amount, note: then };
  const { quote } = standard;
  if (quote.kind === 'unknown') return [price];
  const { dueToday, termTotal, currency, usage } = quote;
  const whole =
    termTotal === undefined
      ? []
      : [
          {
            title: word('overTerm', { length: length(termTotal.commitment) }),
            value: money(termTotal.total, currency),
            note: usage.length === 0 ? undefined : word('withoutUsage'),
          },
        ];
  return [price, { title: word('today'), value: money(dueToday.total, currency) }, ...whole];
}

function listTerm(standard: DescribedQuote | undefined, { terms }: OfferDescription, { word, length }: DeskScene): readonly KeyFact[] {
  const term = terms.find(each => each.term.id === standard?.term)?.term;
  if (term === undefined) return [];
  const { commitment, noticePeriod } = term;
  const value = commitment === undefined ? word('noMinimum') : length(commitment);
  return [
    { title: word('minimumTerm'), value, note: noticePeriod === undefined ? undefined : word('notice', { length: length(noticePeriod) }) },
  ];
}

// All of it works when the slowest part does.
function listStart({ provisioning }: OfferDescription, { word, date }: DeskScene): readonly KeyFact[] {
  const last = provisioning
    .flatMap(({ earliest }) => earliest ?? [])
    .sort()
    .at(-1);
  return last === undefined ? [] : [{ title: word('worksFrom'), value: date(last), note: word('ifOrdered') }];
}
