#!/usr/bin/env node
import { startCli } from './cli/start-cli.js';

await startCli();
