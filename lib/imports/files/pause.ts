import { setImmediate } from "node:timers/promises";

const longestPiece = 8;

/**
 * A way to let everybody else in while something long is done: called at every small step, it waits for one turn of the event loop
 * whenever the last one is some milliseconds ago.
 */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  let calls = 0;
  return () => {
    // To look at the clock takes as long as some of the steps.
    if (++calls % 8 !== 0 || performance.now() - since < longestPiece) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
