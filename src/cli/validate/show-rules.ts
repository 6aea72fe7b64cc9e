import { listRules } from '../../validation/list-rules.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { formatTable } from '../output/format-table.js';
import { wrapText } from '../output/wrap-text.js';

/** `catalogue validate --list-rules`: lists the rule book. */
export function showRules({ out, json }: CommandCall): ExitCode {
  const rules = listRules();
  if (json) {
    out.json({ rules });
    return exitCode.clean;
  }
  const { paint, width } = out;
  const rows = rules.map(({ code, slug, levels }) => [paint.bold(code), slug, levels.core, levels.recommended, levels.strict]);
  const [head = '', ...lines] = formatTable([['code', 'name', 'core', 'recommended', 'strict'], ...rows]);
  out.lines([
    head,
    ...lines.flatMap((line, at) => [line, ...wrapText(rules[at]?.purpose ?? '', { width, first: '        ' }).map(paint.dim)]),
    '',
    `${rules.length} rules. “catalogue explain CODE” says more of one.`,
  ]);
  return exitCode.clean;
}
