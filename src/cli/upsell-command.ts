import { circumstanceOptions, localeOption, pathArgument, storeOption } from './asking-options.data.js';
import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue upsell`: what to suggest to a customer. */
export const upsellCommand: CliCommand = {
  name: 'upsell',
  description:
    'Says what to suggest to a customer now: the best offers with price and change, why, what is gained and lost, and what to say; then what was nearly right, what to ask, and why nothing else is suggested. Every amount is worked out, never guessed.',
  arguments: [pathArgument],
  options: [
    ...circumstanceOptions,
    localeOption,
    { flags: '--intent <word>', description: 'what the customer wants, such as cancel' },
    { flags: '--limit <n>', description: 'how many suggestions', otherwise: '3' },
    { flags: '--full', description: 'list everything that is not suggested, with its reason' },
    { flags: '--why-not <id>', description: 'explain one offer or rule instead: every step, every condition' },
    { flags: '--explain', description: 'show scores, codes, steps and what was taken for granted' },
    storeOption,
  ],
  examples: [
    { line: 'catalogue upsell catalogue --customer customers/sam.json --channel phone', what: 'what to say on the phone' },
    { line: 'catalogue upsell catalogue --customer sam.json --why-not home-200', what: 'why not this one?' },
    { line: 'catalogue upsell release-7.json --customer - --json < sam.json', what: 'for a program' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./upsell/run-upsell.js')).runUpsell(call),
};
