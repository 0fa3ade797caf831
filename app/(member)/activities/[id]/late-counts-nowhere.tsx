"use client";

import { lateInPlace } from "@/app/_ui/late";

/** Few activities count for no program of their people: its script comes with those. */
export const LateCountsNowhere = lateInPlace(async () => (await import("./counts-nowhere")).CountsNowhere);
