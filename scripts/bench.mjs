/** `npm run bench`: one JSON line per figure. */
import { spawn } from 'node:child_process';

import { installDependencies } from './install-dependencies.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { programEnvironment, root } from './places.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await installDependencies();
  await onPinnedNode(async () => {
    const { prepareClient } = await import('./prepare-client.mjs');
    await prepareClient();

    const flags = ['--conditions=react-server', 'bench/run.ts', ...process.argv.slice(2)];
    const child = spawn('tsx', flags, { cwd: root, env: programEnvironment(), stdio: 'inherit' });
    process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  });
});
