// Rows for people, and one JSON object a line for programs.

const widths = { case: 64, ns: 12, against: 42, againstNs: 12, ratio: 10, target: 13 };

export function printHead(bench) {
  console.log(bench);
  printCells({ case: 'case', ns: 'time', against: 'against', againstNs: 'its time', ratio: 'ratio', target: 'target', met: '' });
}

export function printRow(_bench, { case: name, size, ns, bytes, against, againstNs, againstBytes, ratio, target, met }) {
  printCells({
    case: `${name}, ${size.toLocaleString('en')}`,
    ns: bytes === undefined ? sayTime(ns) : sayBytes(bytes),
    against,
    againstNs: againstBytes === undefined ? sayTime(againstNs) : sayBytes(againstBytes),
    ratio: `${ratio.toPrecision(3)} ×`,
    target: target ?? '',
    met: met === null ? '' : met ? 'met' : 'NOT MET',
  });
}

export function printJson(bench, row) {
  console.log(JSON.stringify({ bench, ...row }));
}

function printCells(cells) {
  const isNumber = name => name === 'ns' || name === 'againstNs' || name === 'ratio';
  const padded = Object.entries(widths).map(([name, width]) => (isNumber(name) ? cells[name].padStart(width) : cells[name].padEnd(width)));
  console.log(`${padded.join('  ')}  ${cells.met}`.trimEnd());
}

function sayTime(ns) {
  if (ns < 1e3) return `${ns.toFixed(1)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toFixed(1)} µs`;
  return ns < 1e9 ? `${(ns / 1e6).toFixed(1)} ms` : `${(ns / 1e9).toFixed(2)} s`;
}

function sayBytes(bytes) {
  return bytes < 1e4 ? `${bytes.toFixed(0)} B` : `${(bytes / 1e3).toFixed(0)} kB`;
}
