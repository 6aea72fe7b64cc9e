import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue release`: makes a release, checks it and publishes it. */
export const releaseCommand: CliCommand = {
  name: 'release',
  description:
    'Makes a release of a catalogue: dated, numbered and hashed. It is checked against the release before it and published to a folder of releases (--store), or written to a file (--out). It is refused, with every reason, where an error is open, the version says too little, a worse change lacks policy or notice, or the date has passed. Exit code 1 where it is refused.',
  arguments: [{ name: '[path]', description: 'the catalogue: a file or a folder (default: the one of this folder)' }],
  options: [
    { flags: '--version <semver>', description: 'its version', otherwise: 'the smallest that says enough' },
    { flags: '--effective-from <date>', description: 'the day or instant from which it applies' },
    { flags: '--author <name>', description: 'who made it' },
    { flags: '--reason <text>', description: 'why it was made' },
    { flags: '--store <folder>', description: 'the folder of releases to publish to' },
    { flags: '--parent <file>', description: 'the release before it, where there is no folder' },
    { flags: '--out <file>', description: 'write the release to a file' },
    { flags: '--corrects <number>', description: 'the release that it corrects: allows a date in the past' },
    { flags: '--reviewed-hash <hash>', description: 'refuse unless this is what was reviewed' },
    {
      flags: '--profile <name>',
      description: 'how the catalogue is validated',
      choices: ['core', 'recommended', 'strict'],
      otherwise: 'recommended',
    },
    { flags: '--now <date>', description: 'the day of publishing', otherwise: 'now' },
    { flags: '--dry-run', description: 'check only, write nothing' },
    { flags: '--log', description: 'list the releases of --store instead' },
  ],
  examples: [
    {
      line: 'catalogue release --effective-from 2027-01-01 --author ada --reason "First" --store releases',
      what: 'publish to a folder',
    },
    {
      line: 'catalogue release --effective-from 2027-02-01 --author ada --reason "Prices" --parent v1.json --out v2.json',
      what: 'without a folder',
    },
    { line: 'catalogue release --log --store releases', what: 'what was released' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> =>
    call.values.has('log')
      ? (await import('./release/list-releases.js')).listReleases(call)
      : (await import('./release/make-release.js')).makeRelease(call),
};
