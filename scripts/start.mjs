/** `npm start`: from a bare clone to the console at http://localhost:3000. */
import { installDependencies } from './install-dependencies.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await installDependencies();
  await onPinnedNode(async () => {
    const { serve } = await import('./serve.mjs');
    await serve('start');
  });
});
