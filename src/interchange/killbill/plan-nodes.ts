import type { SourceNode } from '../common/source-node.js';

/** The elements of the plans by name; of two of one name the first. */
export function planNodes(root: SourceNode): ReadonlyMap<string, SourceNode> {
  const plans = root.kind === 'map' ? root.members.get('plans') : undefined;
  const list = plans?.kind === 'map' ? plans.members.get('plan') : undefined;
  const named = (list?.kind === 'list' ? list.items : []).flatMap(node => {
    const name = node.kind === 'map' ? node.members.get('@name') : undefined;
    return name?.kind === 'text' ? [[name.text, node] as const] : [];
  });
  return new Map(named.reverse());
}
