import * as root from 'onecatalogue';
import * as desk from 'onecatalogue/desk';
import * as csv from 'onecatalogue/interchange/csv';
import * as killbill from 'onecatalogue/interchange/killbill';
import * as ovh from 'onecatalogue/interchange/ovh';
import * as own from 'onecatalogue/interchange/own';
import * as pricing2yaml from 'onecatalogue/interchange/pricing2yaml';
import * as stripe from 'onecatalogue/interchange/stripe';
import * as tmf620 from 'onecatalogue/interchange/tmf620';
import * as load from 'onecatalogue/load';
import packageJson from 'onecatalogue/package.json' with { type: 'json' };
import * as query from 'onecatalogue/query';
import * as search from 'onecatalogue/search';
import * as stores from 'onecatalogue/stores';
import { mainJob } from './main-job.cjs';

const names = Object.fromEntries(
  Object.entries({ root, query, desk, search, load, stores, csv, killbill, ovh, own, pricing2yaml, stripe, tmf620 }).map(
    ([entry, module]) => [entry, Object.keys(module).sort()],
  ),
);
console.log(JSON.stringify({ version: packageJson.version, names, ...mainJob({ root, query, desk, search }) }));
