/** Every offer that is not suggested, with its reason, and the whole explanation of one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ConditionExplanation, explainUpsell, type SuppressedUpsell, type UnknownUpsell, type UpsellAnswer } from '../../query.js';
import { codeWords } from '../codes.data.js';
import { languageOf, useScene } from '../desk-scene.js';

/** The table. */
export function WhyNot({ answer }: { readonly answer: UpsellAnswer }): JSX.Element {
  const { word } = useScene();
  const [explained, explain] = useState<string | undefined>(undefined);
  const rows: readonly (SuppressedUpsell | UnknownUpsell)[] = [...answer.unknown, ...(answer.suppressed ?? [])];
  return (
    <details class="why-not">
      <summary>
        {word('whyNot')} ({rows.length})
      </summary>
      <p class="hint">{word('whyNotHint')}</p>
      {explained === undefined ? null : <Explained rule={explained} close={() => explain(undefined)} />}
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
            {rows.map(row => (
              <WhyNotRow key={`${row.rule} ${row.target}`} row={row} explain={() => explain(row.rule)} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function WhyNotRow({ row, explain }: { readonly row: SuppressedUpsell | UnknownUpsell; readonly explain: () => void }): JSX.Element {
  const { asked, word, date, offerName } = useScene();
  const words = codeWords[languageOf(asked.locale)] ?? codeWords['en'];
  const because = (row.because ?? []).map(({ reason, text }) => reason ?? text).join('; ');
  const until = 'until' in row && row.until !== undefined ? ` (→ ${date(row.until)})` : '';
  return (
    <tr>
      <th scope="row">{offerName(row.offer)}</th>
      <td>
        {words?.[row.code] ?? row.code}
        {until} <small>{because}</small>
      </td>
      <td>
        <button type="button" class="link" onClick={explain} aria-label={`${word('explain')}: ${row.rule}`}>
          {row.rule}
        </button>
      </td>
    </tr>
  );
}

function Explained({ rule, close }: { readonly rule: string; readonly close: () => void }): JSX.Element | null {
  const { index, customer, asked, word, name, offerName } = useScene();
  if (customer === undefined) return null;
  const { candidates } = explainUpsell(index, customer, rule, asked);
  return (
    <section class="card" aria-label={`${word('explain')}: ${rule}`}>
      <h4>{rule}</h4>
      {candidates.map(({ offer, target, conditions }) => (
        <div key={target}>
          <p>{offerName(offer)}</p>
          <ul class="tree">
            {conditions.map(({ part, tree, reason }) => (
              <li key={`${part} ${tree.text}`}>
                <strong>{reason ?? name(`part_${part}`)}</strong>
                <ul>
                  <Tree node={tree} />
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" onClick={close}>
        {word('close')}
      </button>
    </section>
  );
}

function Tree({ node }: { readonly node: ConditionExplanation }): JSX.Element {
  const { word, name } = useScene();
  const outcome = node.outcome === 'true' ? word('holds') : node.outcome === 'false' ? word('fails') : word('open');
  if (node.kind === 'predicate') {
    return (
      <li class={`outcome-${node.outcome}`}>
        {node.text}: {outcome}
      </li>
    );
  }
  return (
    <li class={`outcome-${node.outcome}`}>
      {name(`group_${node.kind}`)}: {outcome}
      <ul>
        {node.parts.map(part => (
          <Tree key={part.text} node={part} />
        ))}
      </ul>
    </li>
  );
}
