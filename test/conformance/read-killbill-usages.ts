// Reads as much of a Kill Bill catalogue as its usage cases need: the tiers of the last phase of one plan.

/** One tier of a usage, as it is written. */
export interface KillBillTier {
  /** Blocks of one unit: how many units a block holds, how many blocks the tier has (-1: any number), what a block costs. */
  readonly blocks: readonly { readonly unit: string; readonly size: string; readonly max: string; readonly prices: Amounts }[];
  /** The most of each unit (-1: any), for a capacity. */
  readonly limits: readonly { readonly unit: string; readonly max: string }[];
  /** What the capacity costs. */
  readonly recurring: Amounts;
}

/** One usage of a plan. */
export interface KillBillUsage {
  readonly name: string;
  readonly type: 'CONSUMABLE' | 'CAPACITY';
  readonly policy: 'ALL_TIERS' | 'TOP_TIER';
  readonly tiers: readonly KillBillTier[];
}

type Amounts = Readonly<Record<string, string>>;

/** Reads the usages of the last phase of a plan. */
export function readKillBillUsages(xml: string, plan: string): readonly KillBillUsage[] {
  const found = elementsOf(readElements(xml), 'plan').find(({ attributes }) => attributes['name'] === plan);
  return within(found, 'finalPhase', 'usages', 'usage').map(({ attributes, children }) => ({
    name: attributes['name'] ?? '',
    type: attributes['usageType'] === 'CAPACITY' ? 'CAPACITY' : 'CONSUMABLE',
    policy: attributes['tierBlockPolicy'] === 'TOP_TIER' ? 'TOP_TIER' : 'ALL_TIERS',
    tiers: within({ children }, 'tiers', 'tier').map(tier => ({
      blocks: within(tier, 'blocks', 'tieredBlock').map(block => ({
        unit: textOf(block, 'unit'),
        size: textOf(block, 'size'),
        max: textOf(block, 'max'),
        prices: amountsOf(within(block, 'prices', 'price')),
      })),
      limits: within(tier, 'limits', 'limit').map(limit => ({ unit: textOf(limit, 'unit'), max: textOf(limit, 'max') })),
      recurring: amountsOf(within(tier, 'recurringPrice', 'price')),
    })),
  }));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

type Parent = Pick<Element, 'children'>;

function readElements(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tags = xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+\s*=\s*"[^"]*")*)\s*(\/?)>([^<]*)/g);
  for (const [, close, name = '', attributes = '', empty, text = ''] of tags) {
    if (close === '/') open.pop();
    else {
      const pairs = [...attributes.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: text.trim() };
      open.at(-1)?.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return root;
}

function elementsOf({ children }: Parent, name: string): readonly Element[] {
  return children.flatMap(child => (child.name === name ? [child] : elementsOf(child, name)));
}

function within(parent: Parent | undefined, ...names: readonly string[]): readonly Element[] {
  const [first, ...rest] = names;
  const children = (parent?.children ?? []).filter(({ name }) => name === first);
  return rest.length === 0 ? children : children.flatMap(child => within(child, ...rest));
}

function textOf(parent: Parent, name: string): string {
  return within(parent, name)[0]?.text ?? '';
}

function amountsOf(prices: readonly Element[]): Amounts {
  return Object.fromEntries(prices.map(price => [textOf(price, 'currency'), textOf(price, 'value')]));
}
