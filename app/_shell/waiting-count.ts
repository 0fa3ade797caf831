import { cache } from "react";
import type { Viewer } from "@/lib/core/viewer";
import { reviewQueueCount } from "@/lib/reviews/queue";

/** What waits for this reviewer, counted once for the page and the frame around it. */
export const waitingCount = cache((viewer: Viewer) => reviewQueueCount(viewer));
