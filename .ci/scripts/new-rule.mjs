// Scaffolds a rule of the rule book: `npm run new-rule TIR020 steep-start`. With `--registry` it only writes the list of rules anew, with
// `--check` it says whether that list is current. Works in the current folder.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const rulesFolder = 'src/validation/rules';
const registryFile = 'src/validation/rules.data.ts';
const profilesFile = 'src/validation/profiles.data.ts';

main(process.argv.slice(2));

function main(args) {
  if (args.includes('--check')) return checkRegistry();
  if (args.includes('--registry')) return writeRegistry();
  const [code = '', slug = ''] = args;
  if (!/^[A-Z]{3}\d{3}$/.test(code) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    return stop('Usage: npm run new-rule CODE slug, such as: npm run new-rule TIR020 steep-start');
  }
  if (
    listRuleFiles().some(name => name.startsWith(`${code.toLowerCase()}-`)) ||
    readFileSync(profilesFile, 'utf8').includes(`  ${code}:`)
  ) {
    return stop(`There is a rule ${code} already; a code is never used twice.`);
  }
  writeNew(join(rulesFolder, `${code.toLowerCase()}-${slug}.ts`), ruleText(code, slug));
  writeNew(`docs/rules/${code}.md`, pageText(code, slug));
  writeNew(`test/validation/fixtures/${code}/invalid.yaml`, invalidText(slug));
  writeNew(`test/validation/fixtures/${code}/valid.yaml`, validText());
  addToProfiles(code);
  writeRegistry();
  console.log('Now write the check, its fixtures and its page; then run `UPDATE_RULE_PAGES=1 npx vitest run test/validation`.');
}

function stop(message) {
  console.error(message);
  process.exitCode = 2;
}

function listRuleFiles() {
  return existsSync(rulesFolder)
    ? readdirSync(rulesFolder)
        .filter(name => name.endsWith('.ts'))
        .sort()
    : [];
}

// The one export of a rule file is its name in camelCase.
function exportOf(name) {
  return name.replace(/\.ts$/, '').replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function registryText() {
  const names = listRuleFiles();
  return [
    '/** Every rule, in the order of the codes. Written by `npm run new-rule -- --registry`; a test holds it current. */',
    "import type { Rule } from './rule.js';",
    ...names.map(name => `import { ${exportOf(name)} } from './rules/${name.replace(/\.ts$/, '.js')}';`),
    '',
    '/** The rules of the rule book. */',
    'export const rules: readonly Rule[] = [',
    ...names.map(name => `  ${exportOf(name)},`),
    '];',
    '',
  ].join('\n');
}

function writeRegistry() {
  writeFileSync(registryFile, registryText());
  console.log(`wrote ${registryFile}`);
}

function checkRegistry() {
  if (readFileSync(registryFile, 'utf8') === registryText()) return console.log(`${registryFile} is current`);
  return stop(`${registryFile} is not current: run npm run new-rule -- --registry`);
}

function addToProfiles(code) {
  const lines = readFileSync(profilesFile, 'utf8').split('\n');
  const line = `  ${code}: ['off', 'warning', 'error'],`;
  const at = lines.findIndex(each => /^ {2}[A-Z]{3}\d{3}:/.test(each) && each > line);
  lines.splice(at < 0 ? lines.lastIndexOf('};') : at, 0, line);
  writeFileSync(profilesFile, lines.join('\n'));
  console.log(`changed ${profilesFile}`);
}

function writeNew(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  console.log(`wrote ${path}`);
}

function ruleText(code, slug) {
  const name = exportOf(`${code.toLowerCase()}-${slug}`);
  return `import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ${name}: Rule = {
  code: '${code}',
  slug: '${slug}',
  purpose: 'Say in one sentence what it finds.',
  why: 'Say why it matters to a customer or a rep.',
  help: 'Say what to do.',
  check: findFaults,
};

function* findFaults({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.status !== 'active' || offer.tags?.includes('${slug}') !== true) continue;
    yield { path: ['offers', at], message: \`Offer \${nameOf(offer)} has the fault.\` };
  }
}
`;
}

function pageText(code, slug) {
  return `# ${code} ${slug}

## Why

Tell what happened to a customer.

## When to suppress

Say when the finding may be accepted.
`;
}

function invalidText(slug) {
  return `# Say what is wrong.
catalogue:
  offers:
    - id: fibre
      tags: [${slug}]
expect:
  - pointer: /offers/@fibre
    message: Offer Fibre has the fault.
`;
}

function validText() {
  return `# Say what is right.
catalogue: {}
`;
}
