const { mainJob } = require('./main-job.cjs');

const [root, query, desk, search, load, stores, csv, killbill, ovh, own, pricing2yaml, stripe, tmf620] = [
  '',
  '/query',
  '/desk',
  '/search',
  '/load',
  '/stores',
  '/interchange/csv',
  '/interchange/killbill',
  '/interchange/ovh',
  '/interchange/own',
  '/interchange/pricing2yaml',
  '/interchange/stripe',
  '/interchange/tmf620',
].map(entry => require(`onecatalogue${entry}`));
const names = Object.fromEntries(
  Object.entries({ root, query, desk, search, load, stores, csv, killbill, ovh, own, pricing2yaml, stripe, tmf620 }).map(
    ([entry, module]) => [entry, Object.keys(module).sort()],
  ),
);
console.log(JSON.stringify({ version: require('onecatalogue/package.json').version, names, ...mainJob({ root, query, desk, search }) }));
