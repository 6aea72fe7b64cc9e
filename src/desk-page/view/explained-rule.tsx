/** One rule with the tree of its conditions: what is asked for, what is, and what came out. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ConditionExplanation, explainUpsell } from '../../query.js';
import { useScene } from '../desk-scene.js';

interface ExplainedRuleProps {
  readonly rule: string;
  readonly close: () => void;
}

/** The explanation; it takes the focus, since it may open far above what was pressed. */
export function ExplainedRule({ rule, close }: ExplainedRuleProps): JSX.Element | null {
  const { index, customer, asked, word, name, offerName } = useScene();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [rule]);
  if (customer === undefined) return null;
  const { candidates } = explainUpsell(index, customer, rule, asked);
  return (
    <section class="card" aria-label={`${word('explain')}: ${rule}`}>
      <h4 class="card-title" tabIndex={-1} ref={heading}>
        {word('rule')} <code>{rule}</code>
      </h4>
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

const marks = { true: '✓', false: '✗', unknown: '?' } as const;

function Tree({ node }: { readonly node: ConditionExplanation }): JSX.Element {
  const { word, name, predicate, say } = useScene();
  const outcome = word(node.outcome === 'true' ? 'holds' : node.outcome === 'false' ? 'fails' : 'open');
  const mark = (
    <span class={`outcome outcome-${node.outcome}`}>
      <span aria-hidden="true">{marks[node.outcome]}</span> {outcome}
    </span>
  );
  const reason = say(node.reason)?.text;
  if (node.kind === 'predicate') {
    return (
      <li>
        {mark} {reason === undefined ? null : `${reason} · `}
        <span class="soft">{predicate(node)}</span>
      </li>
    );
  }
  return (
    <li>
      {mark} {reason ?? name(`group_${node.kind}`)}
      <ul>
        {node.parts.map((part, at) => (
          <Tree key={at} node={part} />
        ))}
      </ul>
    </li>
  );
}
