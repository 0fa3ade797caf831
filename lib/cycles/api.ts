import { placeIn, placeToSend } from "@/lib/core/api/list-page";
import { filterWord } from "@/lib/core/filter";
import { pageSize, readCursor, writeCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { getCycle } from "./get";
import { listCycles } from "./list";
import { cycleTermFilter } from "./schema";
import { listCycleTerms } from "./terms";
import "server-only";
import { z } from "zod";

/** How the cycles are asked for through the API. */
export const cycleApiQuery = z.object({ program: filterWord.optional() });

/** The cycles of the programs that the viewer manages, the latest first. */
export async function cycleRecords(viewer: Viewer, asked: z.output<typeof cycleApiQuery>) {
  const cycles = await listCycles(viewer, asked);
  return {
    items: cycles.map(({ createdAt, updatedAt, progress, ...cycle }) => ({
      ...cycle,
      terms: progress.all,
      decided: progress.decided,
    })),
  };
}

/** How the terms of a cycle are asked for. */
export const cycleTermApiQuery = cycleTermFilter.extend({
  after: z.string().min(1).max(1500).optional().describe("The `next` of the page before."),
  limit: pageSize,
});

/** A page of the terms of a cycle that the viewer manages, by name, each with what was decided. */
export async function cycleTermRecords(
  viewer: Viewer,
  { id, after, limit, ...filter }: z.output<typeof cycleTermApiQuery> & { id: string },
) {
  const cycle = await getCycle(viewer, id);
  const place = placeIn("name", after, readCursor);
  const { rows, next } = await listCycleTerms(viewer, cycle, {
    filter,
    after: place ? writeCursor(place) : null,
    size: limit,
  });
  return {
    next: placeToSend("name", next),
    items: rows.map(({ id: termId, version: termVersion, name: member, decision, ...row }) => {
      const { memberId, slug, country, level, startsOn, endsOn } = row;
      const told = decision && { ...decision, letterDueAt: undefined };
      return { termId, termVersion, memberId, member, slug, country, level, startsOn, endsOn, decision: told };
    }),
  };
}
