// Feeds a file to xterm.js or to Ghostty's WebAssembly build and prints MB/s.
// usage: node node-peer.cjs xterm|ghostty FILE COLUMNS ROWS WARM-UP-SECONDS PASSES SECONDS-A-PASS
const fs = require('fs');
const path = require('path');
const [which, file, columns, rows, warmUp, passes, pass] = process.argv.slice(2);
const data = fs.readFileSync(file);
const PIECE = 65536;
const HISTORY = 10000;

function xterm() {
  const { Terminal } = require('@xterm/headless');
  const terminal = new Terminal({ cols: +columns, rows: +rows, scrollback: HISTORY, allowProposedApi: true });
  return piece => new Promise(done => terminal.write(piece, done));
}

function ghostty() {
  const folder = process.env.NODE_PATH + '/ghostty-web';
  const wasm = ['ghostty-vt.wasm', 'dist/ghostty-vt.wasm'].map(p => path.join(folder, p)).find(p => fs.existsSync(p));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(wasm)), { env: { log() {} } });
  const config = exports.ghostty_wasm_alloc_u8_array(80);
  new Uint8Array(exports.memory.buffer, config, 80).fill(0);
  // The limit is in bytes: cells of eight bytes, and what a page needs beside them.
  new DataView(exports.memory.buffer).setUint32(config, Math.round(HISTORY * columns * 8 * 1.77), true);
  const terminal = exports.ghostty_terminal_new_with_config(+columns, +rows, config);
  const buffer = exports.ghostty_wasm_alloc_u8_array(PIECE);
  return piece => {
    new Uint8Array(exports.memory.buffer, buffer, piece.length).set(piece);
    exports.ghostty_terminal_write(terminal, buffer, piece.length);
    while (exports.ghostty_terminal_has_response(terminal)) {
      exports.ghostty_terminal_read_response(terminal, buffer, PIECE);
    }
  };
}

async function main() {
  const feed = which === 'xterm' ? xterm() : ghostty();
  const now = () => Number(process.hrtime.bigint());
  let at = 0;
  const run = async seconds => {
    const start = now();
    let bytes = 0;
    do {
      const piece = data.subarray(at, Math.min(at + PIECE, data.length));
      await feed(piece);
      bytes += piece.length;
      at = at + piece.length === data.length ? 0 : at + piece.length;
    } while (now() - start < seconds * 1e9);
    return (bytes * 1e3) / (now() - start);
  };
  await run(+warmUp);
  const speeds = [];
  for (let i = 0; i < +passes; i++) {
    speeds.push(await run(+pass));
  }
  speeds.sort((a, b) => a - b);
  const digits = value => value.toFixed(3);
  console.log('RESULT', which, digits(speeds[speeds.length >> 1]), digits(speeds[0]), digits(speeds[speeds.length - 1]));
}

main().then(() => process.exit(0), failure => {
  console.error(String(failure));
  process.exit(1);
});
