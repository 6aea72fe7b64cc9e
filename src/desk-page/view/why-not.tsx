/** Every offer that is not suggested, with its reason, and the whole explanation of one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SuppressedUpsell, UnknownUpsell, UpsellAnswer } from '../../query.js';
import { type DeskScene, useScene } from '../desk-scene.js';
import { ExplainedRule } from './explained-rule.js';

type Row = SuppressedUpsell | UnknownUpsell;

const pageLength = 50;

/** The table, with a field that narrows it. */
export function WhyNot({ answer }: { readonly answer: UpsellAnswer }): JSX.Element {
  const scene = useScene();
  const { word } = scene;
  const [explained, explain] = useState<string | undefined>(undefined);
  const [wanted, want] = useState('');
  const [code, chooseCode] = useState('');
  const [limit, show] = useState(pageLength);
  const all: readonly Row[] = [...answer.unknown, ...(answer.suppressed ?? [])];
  const rows = all.filter(row => (code === '' || row.code === code) && textOf(row, scene).includes(wanted.trim().toLowerCase()));
  return (
    <details class="why-not">
      <summary>
        {word('whyNot')} ({all.length})
      </summary>
      <p class="hint">{word('whyNotHint')}</p>
      <div class="filters">
        <label>
          {word('filter')}
          <input type="text" value={wanted} onInput={event => want(event.currentTarget.value)} />
        </label>
        <CodeChoice codes={all.map(row => row.code)} code={code} choose={chooseCode} />
      </div>
      <p class="hint" role="status">
        {word('shown', { shown: Math.min(rows.length, limit), count: rows.length })}
      </p>
      {explained === undefined ? null : <ExplainedRule rule={explained} close={() => explain(undefined)} />}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{word('offer')}</th>
              <th scope="col">{word('reason')}</th>
              <th scope="col">{word('rule')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(row => (
              <WhyNotRow key={`${row.rule} ${row.target}`} row={row} explain={() => explain(row.rule)} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length <= limit ? null : (
        <button type="button" onClick={() => show(limit + pageLength)}>
          {word('more', { count: rows.length - limit })}
        </button>
      )}
    </details>
  );
}

interface CodeChoiceProps {
  readonly codes: readonly Row['code'][];
  readonly code: string;
  readonly choose: (code: string) => void;
}

function CodeChoice({ codes, code, choose }: CodeChoiceProps): JSX.Element {
  const { word, code: say } = useScene();
  return (
    <label>
      {word('reason')}
      <select value={code} onChange={event => choose(event.currentTarget.value)}>
        <option value="">{word('all')}</option>
        {[...new Set(codes)].sort().map(each => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function textOf(row: Row, { offerName, code }: DeskScene): string {
  return `${offerName(row.offer)} ${row.offer} ${row.rule} ${code(row.code)}`.toLowerCase();
}

function WhyNotRow({ row, explain }: { readonly row: Row; readonly explain: () => void }): JSX.Element {
  const { word, date, offerName, because, code, openOffer } = useScene();
  const reasons = (row.because ?? []).map(because);
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => openOffer(row.offer)}>
          {offerName(row.offer)}
        </button>
      </th>
      <td>
        {code(row.code)}
        {'until' in row && row.until !== undefined ? ` (${word('from', { date: date(row.until) })})` : ''}
        {reasons.map(reason => (
          <small key={reason} class="about">
            {reason}
          </small>
        ))}
      </td>
      <td>
        <button type="button" onClick={explain} aria-label={`${word('explain')}: ${row.rule}`}>
          {word('explain')}
        </button>{' '}
        <code>{row.rule}</code>
      </td>
    </tr>
  );
}
