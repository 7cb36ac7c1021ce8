/** `npm run dev`: the same as `npm start`, drawn anew at every change. */
import { installDependencies } from './install-dependencies.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await installDependencies();
  await onPinnedNode(async () => {
    const { serve } = await import('./serve.mjs');
    await serve('dev');
  });
});
