// Small Pricing2Yaml documents for tests.

/** A document in version 3.0 with the lines given after its head; indentation is as given. */
export function pricingText(body: string): string {
  return `saasName: Notes\nsyntaxVersion: '3.0'\nversion: '2026'\ncreatedAt: '2026-01-15'\ncurrency: EUR\n${body}`;
}

/** Such a document with one plan, PRO, of which the price line is given. */
export function pricingWithPrice(price: string, head = ''): string {
  return pricingText(`${head}features: {}\nplans:\n  PRO:\n    price: ${price}\n    features: null\n`);
}
