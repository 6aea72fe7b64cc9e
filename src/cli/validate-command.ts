import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue validate`: checks catalogues by the rule book. */
export const validateCommand: CliCommand = {
  name: 'validate',
  description:
    'Checks catalogues by the rule book. Each finding comes with its place, why it matters and what to do. Several paths are several catalogues. Exit code 0 without a finding of the severity of --fail-on or worse, 1 with one.',
  arguments: [{ name: '[path...]', description: 'catalogues: files or folders (default: the one of this folder)' }],
  options: [
    { flags: '--profile <name>', description: 'how much is asked', choices: ['core', 'recommended', 'strict'], otherwise: 'recommended' },
    { flags: '--at <date>', description: 'the day that is asked about', otherwise: 'today' },
    {
      flags: '--fail-on <severity>',
      description: 'exit with 1 from this severity on',
      choices: ['error', 'warning', 'info'],
      otherwise: 'error',
    },
    { flags: '--max-warnings <n>', description: 'exit with 1 where there are more warnings' },
    { flags: '--rule <code=level>', description: 'error, warning, info or off for one rule; may be repeated', repeats: true },
    {
      flags: '--format <name[:file]>',
      description: 'pretty, json, markdown, github, sarif or junit; may be repeated',
      repeats: true,
      otherwise: 'pretty',
    },
    { flags: '--limit <n>', description: 'how many findings are shown; the summary counts all' },
    { flags: '--verbose', description: 'show why and what to do with every finding, and suppressed ones' },
    { flags: '--list-rules', description: 'list the rule book instead' },
  ],
  examples: [
    { line: 'catalogue validate', what: 'the catalogue of this folder' },
    { line: 'catalogue validate examples/acme-telecom --profile strict --at 2026-12-01', what: 'as strictly as can be, on a day' },
    { line: 'catalogue validate catalogue --format github --format sarif:out.sarif', what: 'annotations and a report in CI' },
    { line: 'catalogue validate catalogue --rule REF006=off --fail-on warning', what: 'a house rule' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> =>
    call.values.has('listRules')
      ? (await import('./validate/show-rules.js')).showRules(call)
      : (await import('./validate/check-catalogues.js')).checkCatalogues(call),
};
