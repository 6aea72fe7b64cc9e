const { mainJob } = require('./main-job.cjs');

const [root, query, load, stores, killbill, ovh, pricing2yaml] = [
  '',
  '/query',
  '/load',
  '/stores',
  '/interchange/killbill',
  '/interchange/ovh',
  '/interchange/pricing2yaml',
].map(entry => require(`onecatalogue${entry}`));
const names = Object.fromEntries(
  Object.entries({ root, query, load, stores, killbill, ovh, pricing2yaml }).map(([entry, module]) => [entry, Object.keys(module).sort()]),
);
console.log(JSON.stringify({ version: require('onecatalogue/package.json').version, names, ...mainJob({ root, query }) }));
