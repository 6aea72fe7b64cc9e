/** What the free words of TMF620 for a relationship mean, in small letters only; the first of each kind is the one that is written. */
import type { RelationshipKind } from '../../model/relationship.js';

export const relationshipWords: Readonly<Record<RelationshipKind, readonly string[]>> = {
  requires: ['requires', 'dependency', 'dependson', 'dependent', 'dependence', 'relieson', 'relyon', 'prerequisite', 'required'],
  excludes: ['excludes', 'exclusivity', 'exclusive', 'exclusion', 'incompatible', 'incompatiblewith', 'incompatibility', 'conflictswith'],
  includes: ['includes', 'contains', 'aggregation', 'composition'],
  recommends: ['recommends', 'recommendation', 'recommended', 'suggests', 'crosssell'],
  upgradesTo: ['upgradesTo', 'upgradesto', 'upgradeto', 'upgrade', 'migratesto', 'migrationto', 'migration'],
  substitutes: ['substitutes', 'substitution', 'substitute', 'replaces', 'alternative', 'alternativeto'],
};
