/** What to ask the customer, and what they answered. */
import type { JSX } from 'preact';
import type { FactValue, UpsellQuestion } from '../../query.js';
import { useScene } from '../desk-scene.js';

/** What the rep was told, beside what is on record. */
export type Answers = Readonly<Record<string, FactValue>>;

const mostAsked = 5;

interface QuestionsProps {
  readonly questions: readonly UpsellQuestion[];
  readonly told: (answers: Answers) => void;
}

/** The questions that decide most. */
export function Questions({ questions, told }: QuestionsProps): JSX.Element | null {
  const { word } = useScene();
  const asked = questions.filter(({ fact, question }) => fact !== undefined && question !== undefined).slice(0, mostAsked);
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

interface QuestionProps {
  readonly question: UpsellQuestion;
  readonly told: (answers: Answers) => void;
}

function Question({ question, told }: QuestionProps): JSX.Element {
  const { word, factValue } = useScene();
  const { fact = '', type, values = [], decides } = question;
  const choices: readonly FactValue[] = type === 'boolean' ? [true, false] : values;
  return (
    <li>
      <span>{question.question}</span> <small>({word('decides', { count: decides })})</small>{' '}
      {choices.map(value => {
        const shown = factValue(fact, value);
        return (
          <button key={shown} type="button" onClick={() => told({ [fact]: value })} aria-label={`${question.question} ${shown}`}>
            {shown}
          </button>
        );
      })}
      {choices.length > 0 ? null : <Field question={question} told={told} />}
    </li>
  );
}

function Field({ question: { fact = '', type, question = fact }, told }: QuestionProps): JSX.Element {
  const { word } = useScene();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget).get('value') : null;
    const value = readAnswer(String(field ?? ''), type);
    if (value !== undefined) told({ [fact]: value });
  };
  return (
    <form class="inline" onSubmit={submit}>
      {type === 'date' ? (
        <input name="value" type="date" aria-label={question} />
      ) : (
        <input name="value" type="text" inputMode={type === 'integer' ? 'numeric' : 'text'} aria-label={question} />
      )}
      <button type="submit">{word('answer')}</button>
    </form>
  );
}

function readAnswer(text: string, type: UpsellQuestion['type']): FactValue | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (type === 'integer') return /^-?\d+$/.test(value) ? Number(value) : undefined;
  if (type === 'set') return value.split(',').map(each => each.trim());
  return type === 'decimal' ? value.replace(',', '.') : value;
}
