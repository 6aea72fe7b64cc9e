import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { formatTable } from '../output/format-table.js';
import { starterCatalogue, starterCustomer } from './starter-catalogue.data.js';

/** Runs `catalogue init`. */
export async function runInit({ host, values, out, json }: CommandCall): Promise<ExitCode> {
  const folder = values.words[0] ?? '.';
  const texts: Readonly<Record<string, string>> = {
    'catalogue/catalogue.yaml': starterCatalogue,
    'catalogue.schema.json': await schemaText(),
    'customers/sam.json': starterCustomer,
  };
  const files = Object.entries(texts).map(([name, text]) => ({ name: join(folder, name), path: resolve(host.cwd, folder, name), text }));
  const taken = files.filter(({ path }) => existsSync(path)).map(({ name }) => `“${name}”`);
  if (taken.length > 0) {
    throw new CliError('file-exists', `${taken.join(', ')} ${taken.length === 1 ? 'exists' : 'exist'} already, so nothing was written.`, {
      exitCode: exitCode.unreadable,
      help: 'Start in another folder, or move what is there out of the way.',
    });
  }
  await writeFiles(files, { overwrite: false });
  if (json) out.json({ folder, files: files.map(({ name }) => name) });
  else out.lines(tellStart(folder, out.paint.green(out.symbols.yes)));
  return exitCode.clean;
}

async function schemaText(): Promise<string> {
  const { writeJsonSchema } = await import('../../model/write-json-schema.js');
  return `${JSON.stringify(writeJsonSchema(), undefined, 2)}\n`;
}

function tellStart(folder: string, yes: string): readonly string[] {
  const here = folder === '.' ? [] : [`  cd ${folder}`];
  return [
    `${yes} A catalogue is begun${folder === '.' ? '' : ` in ${folder}`}:`,
    ...formatTable(
      [
        [join(folder, 'catalogue/catalogue.yaml'), 'the catalogue: read it, change it'],
        [join(folder, 'catalogue.schema.json'), 'gives your editor completion and checks'],
        [join(folder, 'customers/sam.json'), 'a customer to try it with'],
      ],
      { indent: '  ', gap: 3 },
    ),
    '',
    'Try:',
    ...here,
    '  catalogue validate',
    '  catalogue quote catalogue home-200',
    '  catalogue upsell catalogue --customer customers/sam.json --channel phone',
  ];
}
