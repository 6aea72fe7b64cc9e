// Writes docs/data-format.md from the schemas' descriptions and the interfaces' comments; with `--check` it says whether the page is current.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { parse } from 'yaml';

const page = 'docs/data-format.md';
const modelFolder = 'src/model';
const examples = parse(readFileSync('.ci/scripts/data-format-examples.yaml', 'utf8'));

// Records that the schemas know by no name of their own.
const otherNames = { group: 'OfferGroup', case: 'PolicyCase', 'next price plan': 'AfterPlan', propensity: 'Propensity' };

const text = writePage(await readCatalogueShape());
if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error(`${page} is not current. Run: node .ci/scripts/write-data-format.mjs`);
  process.exitCode = 1;
}

// The sources are TypeScript, so they are bundled for this one run.
async function readCatalogueShape() {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    const outfile = join(folder, 'shape.mjs');
    const contents = `
      import { catalogueSchema } from './src/model/catalogue.js';
      import { contextSchema } from './src/model/context.js';
      import { customerSchema } from './src/model/customer.js';
      import { openShape } from './src/model/reading/shape.js';
      import { readShape } from './src/model/reading/read-shape.js';
      import { textForms } from './src/model/reading/text-forms.data.js';
      export const catalogue = readShape(catalogueSchema());
      export const customer = readShape(customerSchema());
      export const context = readShape(contextSchema());
      export { openShape, textForms };`;
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writePage({ catalogue, customer, context, openShape, textForms }) {
  const model = { things: [customer, context], openShape, textForms, comments: readComments(), sections: [] };
  findSections(catalogue, model, { seen: new Set([customer, context]) });
  const offerSide = model.sections.length;
  for (const shape of [customer, context]) findSections(shape, model, { seen: new Set(model.sections.map(section => section.shape)) });
  nameSections(model);
  const ofOffers = model.sections.slice(0, offerSide);
  const write = section => writeSection(section, model);
  const parts = [
    readFileSync('.ci/scripts/data-format-introduction.md', 'utf8').trim(),
    ...ofOffers.filter(section => !isOfConditions(section)).map(write),
    readFileSync('.ci/scripts/data-format-conditions.md', 'utf8').trim(),
    ...ofOffers.filter(isOfConditions).map(write),
    ...model.sections.slice(offerSide).map(write),
  ];
  return `${parts.join('\n\n')}\n`;
}

function isOfConditions({ shape }) {
  return shape.noun === 'condition' || shape.name === 'FactReference' || shape.name === 'Remedy';
}

// Every record in the order in which a reader meets it: a thing, then what it holds.
function findSections(shape, model, { seen, via = '' }) {
  const open = model.openShape(shape);
  if (seen.has(open)) return;
  seen.add(open);
  if (open.kind === 'object') model.sections.push({ shape: open, via });
  for (const [name, part] of partsOf(open)) findSections(part, model, { seen, via: name || via });
}

function partsOf(shape) {
  if (shape.kind === 'object') return [...shape.fields].map(([name, field]) => [name, field.shape]);
  if (shape.kind === 'list') return [['', shape.item]];
  if (shape.kind === 'map') return [['', shape.value]];
  return shape.kind === 'union' ? shape.options.map(option => ['', option]) : [];
}

function nameSections(model) {
  const conditions = {
    all: 'Condition: all',
    any: 'Condition: any',
    not: 'Condition: not',
    fact: 'Condition on a fact',
    owns: 'Condition on what is owned',
    feature: 'Condition on a feature',
  };
  for (const section of model.sections) {
    const { noun, fields, name } = section.shape;
    const teller = Object.keys(conditions).find(field => fields.get(field)?.required);
    if (name === 'Ownable') section.title = 'What is owned';
    else if (noun === 'condition') section.title = conditions[teller];
    else section.title = noun === 'case' ? `Case of ${toWords(section.via)}` : capitalize(noun);
  }
}

function writeSection({ title, shape }, model) {
  const level = isThing(title, model) ? '##' : '###';
  const example = examples[title];
  const comment = model.comments.get(shape.name ?? otherNames[shape.noun]);
  const rules = shape.rules.map(
    ({ rule, of }) => `${rule === 'exactly-one' ? 'Exactly one' : 'At least one'} of ${of.map(code).join(', ')} is required.`,
  );
  return [
    `${level} ${title}`,
    comment ?? '',
    ...(example === undefined ? [] : [`\`\`\`yaml\n${example.trim()}\n\`\`\``]),
    writeTable(shape, model),
    ...rules,
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

// The catalogue, and what its collections hold.
function isThing(title, { sections, openShape, things: others }) {
  const [{ shape: catalogue }] = sections;
  const things = [...catalogue.fields.values()]
    .map(({ shape }) => openShape(shape))
    .map(open => openShape(open.item ?? open.value ?? open))
    .concat(others);
  return title === 'Catalogue' || sections.some(section => section.title === title && things.includes(section.shape));
}

function writeTable({ fields }, model) {
  const rows = [...fields].map(([name, field]) => {
    const cells = [code(name), sayType(field.shape, model), field.required ? 'yes' : '', field.description];
    return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| field | type | required | description |', '|---|---|---|---|', ...rows].join('\n');
}

function sayType(shape, model) {
  const open = model.openShape(shape);
  switch (open.kind) {
    case 'object':
      return link(model.sections.find(section => section.shape === open)?.title ?? capitalize(open.noun));
    case 'list':
      return `list of ${sayType(open.item, model)}${open.min > 0 ? ` (${open.min === open.max ? open.min : `at least ${open.min}`})` : ''}`;
    case 'map':
      return `map of name to ${sayType(open.value, model)}`;
    case 'union':
      return sayUnion(open, model);
    case 'text':
      return sayText(open, model);
    case 'number':
      return sayNumber(open);
    case 'boolean':
      return '`true` or `false`';
    case 'choice':
      return open.values.map(value => code(String(value))).join(', ');
    default:
      return 'anything';
  }
}

function sayUnion(union, model) {
  if (union.noun === 'condition') return link('Conditions');
  const names = union.options.map(option => sayType(option, model));
  return union.noun === 'text' ? 'text, or map of locale to text' : [...new Set(names)].join(' or ');
}

function sayText({ form, filled }, { textForms }) {
  if (form === 'quantity') return 'decimal, not negative';
  if (form === 'amountOrWords') return 'decimal or text';
  if (form === undefined) return filled ? 'text, not empty' : 'text';
  return textForms[form].noun.replace(/^an? /, '');
}

function sayNumber({ whole, min, max }) {
  const isOpen = min === Number.MIN_SAFE_INTEGER;
  return `${whole ? 'whole number' : 'number'}${isOpen || max === Number.MAX_SAFE_INTEGER ? '' : `, ${min} to ${max.toLocaleString('en')}`}`;
}

function toWords(name) {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function code(word) {
  return `\`${word}\``;
}

function link(title) {
  return `[${title}](#${title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')})`;
}

function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

// The doc comments of the model's interfaces, by name.
function readComments() {
  const comments = new Map();
  for (const name of readdirSync(modelFolder).filter(each => each.endsWith('.ts'))) {
    const file = ts.createSourceFile(name, readFileSync(join(modelFolder, name), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (!ts.isInterfaceDeclaration(statement)) continue;
      const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.comment;
      if (comment !== undefined) comments.set(statement.name.text, ts.getTextOfJSDocComment(comment).replace(/\s+/g, ' '));
    }
  }
  return comments;
}
