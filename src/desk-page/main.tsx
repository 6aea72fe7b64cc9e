/** Starts the page on the data that is written into it. */
import { render } from 'preact';
import { App } from './app.js';
import { openDesk, type PageData } from './page-data.js';

const written = document.getElementById('data')?.textContent ?? '';
const root = document.getElementById('page');
// the command that writes the page writes the data beside this program
const data = JSON.parse(written) as PageData;
if (root !== null) render(<App desk={openDesk(data)} />, root);
