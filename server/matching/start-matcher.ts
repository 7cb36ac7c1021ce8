import 'server-only';

import { describeError, log } from '@/server/log';
import { settleTask } from '@/server/matching/settle-task';

/** Somebody at a desk hardly sees their own entry before the matcher has. */
const PAUSE_MS = 1_000;
/** The database may be restarting. */
const PAUSE_AFTER_FAILURE_MS = 10_000;

declare global {
  // One matcher a process, also across hot reloads in development.
  var yikaMatcher: boolean | undefined;
}

/** Works off what changed, one task after the other, as long as the process lives; several processes share the work. */
export function startMatcher(): void {
  if (globalThis.yikaMatcher) return;
  globalThis.yikaMatcher = true;
  void run();
}

async function run(): Promise<never> {
  for (;;) {
    const idleFor = await settleTask().then(
      (settled) => (settled === null ? PAUSE_MS : 0),
      (error: unknown) => {
        log().error({ error: describeError(error) }, 'the matcher waits');
        return PAUSE_AFTER_FAILURE_MS;
      },
    );
    if (idleFor > 0) await pause(idleFor);
  }
}

/** It alone does not keep a process alive. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
