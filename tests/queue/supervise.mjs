import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

// Holds a test's database: it ends when the test lets go of standard input, however the test ends, and then its folder goes.
const [folder = '', account = '', group = '', program = '', ...args] = process.argv.slice(2);
const owner = account === '' ? {} : { uid: Number(account), gid: Number(group) };
const database = spawn(program, args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
let isOver = false;
database.on('exit', (code) => {
  if (isOver) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code ?? 0);
});
// SIGINT is a fast shutdown: clients are cut off, the database is closed tidily
process.stdin.on('data', () => database.kill('SIGINT'));
process.stdin.on('end', () => {
  isOver = true;
  database.kill('SIGINT');
});
