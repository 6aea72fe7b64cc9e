// The page: asks its server for a release and a customer, and shows the panel. A real CRM hands both over by its own means.
import { showPanel } from './panel.js';

const panel = document.getElementById('panel');
const [release, customer] = await Promise.all(['release.json', 'customer.json'].map(async name => (await fetch(name)).json()));
showPanel(panel, { release, customer, at: '2026-12-01', channel: 'phone', locale: 'en' });
document.title = 'Ready';
