import { cleanId } from './unique-ids.js';

/** An id for the whole catalogue: small letters, digits and hyphens where the name has any. */
export function catalogueIdOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 100);
  return slug.replace(/^-|-$/g, '') || cleanId(name) || 'pricing';
}
