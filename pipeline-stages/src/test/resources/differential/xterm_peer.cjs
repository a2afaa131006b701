// Shows what xterm.js makes of some bytes; the protocol is that of libvterm_peer.c.
const { Terminal } = require('@xterm/headless');

const colour = (isDefault, isPalette, value) =>
  isDefault ? '-' : isPalette ? String(value) : '#' + value.toString(16).padStart(6, '0');

function show(cell) {
  if (cell.getWidth() === 0) return '_';
  const chars = cell.getChars();
  const fg = colour(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor());
  const bg = colour(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor());
  const attributes = (cell.isBold() ? 'b' : '') + (cell.isDim() ? 'd' : '') + (cell.isItalic() ? 'i' : '') +
    (cell.isBlink() ? 'l' : '') + (cell.isInverse() ? 'r' : '') + (cell.isInvisible() ? 'h' : '') +
    (cell.isStrikethrough() ? 's' : '') + (cell.isOverline() ? 'o' : '') +
    (cell.isUnderline() ? 'u' + cell.getUnderlineStyle() : '');
  if ((chars === '' || chars === ' ') && attributes === '' && fg === '-' && bg === '-') return '.';
  const code = chars === '' ? '20' : [...chars].map(c => c.codePointAt(0).toString(16)).join('+');
  return `${code}:${attributes}:${fg}:${bg}`;
}

function screen(terminal, columns, rows) {
  const buffer = terminal.buffer.active;
  const lines = [`${buffer.cursorY} ${Math.min(buffer.cursorX, columns - 1)}`];
  for (let row = 0; row < rows; row++) {
    const line = buffer.getLine(buffer.baseY + row);
    lines.push(Array.from({ length: columns }, (_, column) => show(line.getCell(column))).join(' '));
  }
  return lines.join('\n') + '\n';
}

let pending = Buffer.alloc(0);
let chain = Promise.resolve();
let finish = () => {};

function answer(columns, rows, bytes) {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 100, allowProposedApi: true });
  return new Promise(done => {
    finish = text => {
      process.stdout.write(text);
      terminal.dispose();
      finish = () => {};
      done();
    };
    terminal.write(bytes, () => finish(screen(terminal, columns, rows)));
  });
}

// xterm.js throws out of a timer of its own on some input: only here can that be told from an answer.
process.on('uncaughtException', () => finish('crashed\n'));

process.stdin.on('data', data => {
  pending = Buffer.concat([pending, data]);
  for (;;) {
    const end = pending.indexOf(10);
    if (end < 0) return;
    const [columns, rows, length] = pending.subarray(0, end).toString().split(' ').map(Number);
    if (pending.length < end + 1 + length) return;
    const bytes = Buffer.from(pending.subarray(end + 1, end + 1 + length));
    pending = pending.subarray(end + 1 + length);
    chain = chain.then(() => answer(columns, rows, bytes));
  }
});
