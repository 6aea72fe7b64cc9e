/** The customer: who it is, what is known, what to suggest, what to ask, and why not. */
import type { JSX } from 'preact';
import { type Customer, type FactValue, type NearMiss, type UpsellAnswer, type UpsellQuestion, whatIf } from '../../query.js';
import { codeWords } from '../codes.data.js';
import { languageOf, useScene } from '../desk-scene.js';
import { UpsellCard } from './upsell-card.js';
import { WhyNot } from './why-not.js';

/** What the rep was told, beside what is on record. */
export type Answers = Readonly<Record<string, FactValue>>;

interface CustomerPanelProps {
  readonly answers: Answers;
  readonly answer: (answers: Answers) => void;
}

/** Everything about the customer that is chosen. */
export function CustomerPanel({ answers, answer }: CustomerPanelProps): JSX.Element {
  const { index, customer, asked, word } = useScene();
  if (customer === undefined) return <p class="empty">{word('chooseCustomer')}</p>;
  const result = whatIf(index, customer, { facts: answers }, { ...asked, detail: 'full' });
  return (
    <div>
      <h2>{customer.id}</h2>
      <Known customer={customer} answers={answers} forget={() => answer({})} />
      <h3>{word('suggestions')}</h3>
      {result.ranked.length === 0 ? <p>{word('noSuggestion')}</p> : null}
      {result.ranked.map(upsell => (
        <UpsellCard key={`${upsell.rule} ${upsell.target}`} upsell={upsell} />
      ))}
      <Questions questions={result.ask} told={told => answer({ ...answers, ...told })} />
      <Nearly answer={result} />
      <WhyNot answer={result} />
      <p class="hint">{word('decision', { id: result.decisionId.slice(7, 19) })}</p>
    </div>
  );
}

function Known({
  customer,
  answers,
  forget,
}: {
  readonly customer: Customer;
  readonly answers: Answers;
  readonly forget: () => void;
}): JSX.Element {
  const { word, name: nameOf, offerName, date, openOffer } = useScene();
  const facts = Object.entries({ ...customer.facts, ...answers });
  return (
    <div class="known">
      <details>
        <summary>
          {word('facts')} ({facts.length})
        </summary>
        <dl>
          {facts.map(([name, value]) => [
            <dt key={`${name} is`}>{name}</dt>,
            <dd key={name}>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>,
          ])}
        </dl>
      </details>
      <h3>{word('holdings')}</h3>
      <ul>
        {(customer.holdings ?? []).map(({ id, offer, start, status }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => openOffer(offer)}>
              {offerName(offer)}
            </button>{' '}
            <small>
              {nameOf(`status_${status}`)}, {word('from', { date: date(start) })}
            </small>
          </li>
        ))}
      </ul>
      {Object.keys(answers).length === 0 ? null : (
        <button type="button" onClick={forget}>
          {word('forget')}
        </button>
      )}
    </div>
  );
}

interface QuestionsProps {
  readonly questions: readonly UpsellQuestion[];
  readonly told: (answers: Answers) => void;
}

function Questions({ questions, told }: QuestionsProps): JSX.Element | null {
  const { word } = useScene();
  const asked = questions.filter(({ fact, question }) => fact !== undefined && question !== undefined).slice(0, 5);
  if (asked.length === 0) return null;
  return (
    <section>
      <h3>{word('ask')}</h3>
      <ul class="questions">
        {asked.map(question => (
          <Question key={question.fact} question={question} told={told} />
        ))}
      </ul>
    </section>
  );
}

function Question({ question, told }: { readonly question: UpsellQuestion; readonly told: (answers: Answers) => void }): JSX.Element {
  const { word } = useScene();
  const { fact = '', type, values = [], decides } = question;
  const choices: readonly (readonly [string, FactValue])[] =
    type === 'boolean'
      ? [
          [word('yes'), true],
          [word('no'), false],
        ]
      : values.map(value => [value, value] as const);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget).get('value') : null;
    const value = readAnswer(String(field ?? ''), type);
    if (value !== undefined) told({ [fact]: value });
  };
  return (
    <li>
      <span>{question.question}</span> <small>({word('decides', { count: decides })})</small>{' '}
      {choices.map(([name, value]) => (
        <button key={name} type="button" onClick={() => told({ [fact]: value })} aria-label={`${question.question} ${name}`}>
          {name}
        </button>
      ))}
      {choices.length > 0 ? null : (
        <form class="inline" onSubmit={submit}>
          {type === 'date' ? (
            <input name="value" type="date" aria-label={question.question ?? fact} />
          ) : (
            <input name="value" type="text" aria-label={question.question ?? fact} />
          )}
          <button type="submit">{word('answer')}</button>
        </form>
      )}
    </li>
  );
}

function readAnswer(text: string, type: UpsellQuestion['type']): FactValue | undefined {
  if (text === '') return undefined;
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : undefined;
  if (type === 'set') return text.split(/\s*,\s*/);
  return text;
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
  const { asked, offerName, date, openOffer } = useScene();
  const words = codeWords[languageOf(asked.locale)] ?? codeWords['en'];
  return (
    <li>
      <button type="button" class="link" onClick={() => openOffer(miss.offer)}>
        {offerName(miss.offer)}
      </button>
      : {words?.[miss.code]} {miss.missing.map(({ remedy, reason, text }) => remedy ?? reason ?? text).join('; ')}
      {miss.from === undefined ? '' : ` (→ ${date(miss.from)})`}
    </li>
  );
}
