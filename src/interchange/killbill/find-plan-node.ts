import type { SourceNode } from '../common/source-node.js';

/** Finds the element of a plan. */
export function findPlanNode(root: SourceNode, name: string): SourceNode | undefined {
  const plans = root.kind === 'map' ? root.members.get('plans') : undefined;
  const list = plans?.kind === 'map' ? plans.members.get('plan') : undefined;
  return (list?.kind === 'list' ? list.items : []).find(node => {
    const found = node.kind === 'map' ? node.members.get('@name') : undefined;
    return found?.kind === 'text' && found.text === name;
  });
}
