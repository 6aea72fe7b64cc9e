/** The customer: who it is, what they have and pay, what to suggest, what to ask, and why not. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Customer, type NearMiss, type UpsellAnswer, whatIf } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { KnownCustomer } from './known-customer.js';
import { type Answers, Questions } from './questions.js';
import { UpsellCard } from './upsell-card.js';
import { WhyNot } from './why-not.js';

interface CustomerPanelProps {
  readonly answers: Answers;
  readonly answer: (answers: Answers) => void;
}

/** Everything about the customer that is chosen. */
export function CustomerPanel({ answers, answer }: CustomerPanelProps): JSX.Element {
  const { customer, word } = useScene();
  if (customer === undefined) return <p class="empty">{word('chooseCustomer')}</p>;
  return <ChosenCustomer customer={customer} answers={answers} answer={answer} />;
}

function ChosenCustomer({ customer, answers, answer }: CustomerPanelProps & { readonly customer: Customer }): JSX.Element {
  const { index, asked, word } = useScene();
  const result = useMemo(
    () => whatIf(index, customer, { facts: answers }, { ...asked, detail: 'full' }),
    [index, customer, answers, asked],
  );
  return (
    <div>
      <h2>{customer.id}</h2>
      <KnownCustomer customer={customer} answers={answers} forget={() => answer({})} />
      <h3>
        {word('suggestions')} <span role="status">({result.ranked.length})</span>
      </h3>
      {result.ranked.length === 0 ? <p class="empty">{word('noSuggestion')}</p> : null}
      <div class="cards">
        {result.ranked.map(upsell => (
          <UpsellCard key={`${upsell.rule} ${upsell.target}`} upsell={upsell} />
        ))}
      </div>
      <Questions questions={result.ask} told={told => answer({ ...answers, ...told })} />
      <Nearly answer={result} />
      <WhyNot answer={result} />
      <p class="hint">{word('decision', { id: result.decisionId.slice(7, 19) })}</p>
    </div>
  );
}

function Nearly({ answer }: { readonly answer: UpsellAnswer }): JSX.Element | null {
  const { word } = useScene();
  if (answer.nearest.length === 0) return null;
  return (
    <section>
      <h3>{word('nearly')}</h3>
      <ul>
        {answer.nearest.slice(0, 5).map(miss => (
          <Miss key={`${miss.rule} ${miss.target}`} miss={miss} />
        ))}
      </ul>
    </section>
  );
}

function Miss({ miss }: { readonly miss: NearMiss }): JSX.Element {
  const { offerName, date, openOffer, code, because, word } = useScene();
  return (
    <li>
      <button type="button" class="link" onClick={() => openOffer(miss.offer)}>
        {offerName(miss.offer)}
      </button>
      : {code(miss.code)} {miss.missing.map(reason => reason.remedy ?? because(reason)).join('; ')}
      {miss.from === undefined ? '' : ` (${word('from', { date: date(miss.from) })})`}
    </li>
  );
}
