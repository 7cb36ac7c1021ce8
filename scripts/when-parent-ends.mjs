const LOOK_MS = 500;

/**
 * Calls back once npm, which started this script, is gone: killed, it cannot
 * tell us, and a server nobody watches any more must not go on by itself.
 * A script started without npm is its own master.
 */
export function whenParentEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;

  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, LOOK_MS);
  timer.unref();
}
