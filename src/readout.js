#!/usr/bin/env node
// Starts src/cli.ts on Node.js 24 or newer. Plain JavaScript, because an older Node must be able to read this file:
// where the machine's own Node is too old, the development dependency `node` brings one, and this hands over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) >= OLDEST) {
  // Keeps compiled code in the system's folder for temporary files: later starts take a third less time.
  modules.enableCompileCache();
  await import('./cli.ts');
} else {
  const newer = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(newer)) {
    process.stderr.write(
      `readout needs Node.js ${OLDEST} or newer; this is ${process.version}. Run "npm ci" here: it brings one along.\n`,
    );
    process.exit(1);
  }
  const child = spawn(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
