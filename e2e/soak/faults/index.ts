import { crowd, cut } from "./connections";
import { end } from "./end";
import { frozen } from "./frozen";
import { fullDisk } from "./full-disk";
import { kill } from "./kill";
import { letters } from "./letters";
import type { Fault } from "./outcome";

/** What is done to a running server, by the name that `--only` takes. */
export const faults: Record<string, Fault> = { kill, letters, full: fullDisk, end, frozen, cut, crowd };
