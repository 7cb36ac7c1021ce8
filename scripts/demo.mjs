/** `npm run demo -- --persons N`: more of the synthetic population, beside a running console or without one. */
import { installDependencies } from './install-dependencies.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await installDependencies();
  await onPinnedNode(async () => {
    const { fillMoreDemo } = await import('./fill-more-demo.mjs');
    await fillMoreDemo(process.argv.slice(2));
  });
});
