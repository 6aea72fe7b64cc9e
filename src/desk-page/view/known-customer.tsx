/** What is on record of a customer: facts, and what they have and pay. */
import type { JSX } from 'preact';
import { type Customer, type FactValue, type Holding, quoteHolding } from '../../query.js';
import { type DeskScene, useScene } from '../desk-scene.js';
import type { Answers } from './questions.js';

interface KnownCustomerProps {
  readonly customer: Customer;
  readonly answers: Answers;
  readonly forget: () => void;
}

/** The facts, closed until they are wanted, and the holdings. */
export function KnownCustomer({ customer, answers, forget }: KnownCustomerProps): JSX.Element {
  const { word } = useScene();
  return (
    <div class="known">
      <h3>{word('holdings')}</h3>
      <Holdings customer={customer} />
      <Facts facts={{ ...customer.facts, ...answers }} />
      {Object.keys(answers).length === 0 ? null : (
        <button type="button" onClick={forget}>
          {word('forget')}
        </button>
      )}
    </div>
  );
}

function Facts({ facts }: { readonly facts: Readonly<Record<string, FactValue>> }): JSX.Element {
  const { word, factName, factValue } = useScene();
  const all = Object.entries(facts);
  return (
    <details>
      <summary>
        {word('facts')} ({all.length})
      </summary>
      <dl class="facts">
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{factName(name)}</dt>
            <dd>{factValue(name, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Holdings({ customer }: { readonly customer: Customer }): JSX.Element {
  const { word } = useScene();
  const { holdings } = customer;
  if (holdings === undefined) return <p>{word('holdingsUnknown')}</p>;
  if (holdings.length === 0) return <p>{word('noHoldings')}</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('offer')}</th>
            <th scope="col">{word('pays')}</th>
            <th scope="col">{word('since')}</th>
            <th scope="col">{word('status')}</th>
          </tr>
        </thead>
        <tbody>
          {holdings.map(holding => (
            <HoldingRow key={holding.id} customer={customer} holding={holding} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HoldingRow({ customer, holding }: { readonly customer: Customer; readonly holding: Holding }): JSX.Element {
  const scene = useScene();
  const { word, name, offerName, date, lastDay, openOffer } = scene;
  const { offer, start, end, status, parent } = holding;
  return (
    <tr>
      <th scope="row" class={parent === undefined ? undefined : 'part'}>
        <button type="button" class="link" onClick={() => openOffer(offer)}>
          {offerName(offer)}
        </button>
      </th>
      <td>{sayPaid(customer, holding, scene)}</td>
      <td>{date(start)}</td>
      <td>
        {name(`status_${status}`)}
        {end === undefined ? '' : ` (${word('until', { date: lastDay(end) })})`}
      </td>
    </tr>
  );
}

function sayPaid(customer: Customer, holding: Holding, { index, asked, word, each, offerName }: DeskScene): string {
  const quote = quoteHolding(index, { customer, holding, at: asked.at });
  if (quote.kind === 'unknown') return word('priceUnknown');
  const { includedIn, recurring, currency } = quote;
  const parent = includedIn === undefined ? undefined : customer.holdings?.find(({ id }) => id === includedIn);
  if (includedIn !== undefined) return word('includedIn', { name: parent === undefined ? includedIn : offerName(parent.offer) });
  const amounts = recurring.map(({ total, period }) => each(total, currency, period));
  return amounts.length === 0 ? word('nothing') : amounts.join(' + ');
}
