/** What else was asked of an imported catalogue. */
import type { ValidationReport } from '../../validation/validation-report.js';
import type { Found } from '../search/list-hit-lines.js';

/** The answers, each where its question was asked. */
export interface ImportAnswers {
  readonly validation?: Pick<ValidationReport, 'ok' | 'profile' | 'counts' | 'issues'>;
  readonly search?: Found;
}
