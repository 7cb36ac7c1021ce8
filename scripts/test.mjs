/** `npm test [-- stage…]`: from a bare clone through every check, stopping at the first that fails. */
import { installDependencies } from './install-dependencies.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await installDependencies();
  await onPinnedNode(async () => {
    const { runStages } = await import('./run-stages.mjs');
    process.exit(await runStages(process.argv.slice(2)));
  });
});
