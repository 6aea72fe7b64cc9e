/** Whether the catalogue itself can be published: without errors, and with a way on for everybody who holds something. */
import { validateCatalogue } from '../../validation/validate-catalogue.js';
import type { Refusal } from '../history.js';
import type { PublishCheck, ReviewScene } from './review-scene.js';

/** Checks the catalogue as it will be on the first day of the release. */
export const checkCatalogue: PublishCheck = scene => [...openErrors(scene), ...holdersWithoutPath(scene)];

function openErrors({ release, options }: ReviewScene): readonly Refusal[] {
  const { profile } = options;
  const report = validateCatalogue(release.catalogue, { at: release.effectiveFrom, ...(profile === undefined ? {} : { profile }) });
  const errors = report.issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const count = errors.length === 1 ? 'One error is' : `${errors.length} errors are`;
  return [{ code: 'errors-open', message: `${count} open: ${errors[0]?.message ?? ''}`, issues: errors }];
}

function holdersWithoutPath({ release }: ReviewScene): readonly Refusal[] {
  return release.catalogue.offers
    .filter(({ status, successor }) => status === 'retired' && successor === undefined)
    .map(({ id }) => ({
      code: 'holder-without-path',
      message: `The offer "${id}" is retired, and nothing says where those who hold it can go. Name a successor, or say "none".`,
    }));
}
