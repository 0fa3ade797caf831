import "server-only";
import { z } from "zod";
import { instantAnswer, syncedPageAnswer } from "./answers";
import { listParameters } from "./list-page";

/** How it is asked for what a list no longer has; its order is that of changes. */
export const removalQuery = z.object(listParameters);

export type RemovalQuestion = z.output<typeof removalQuery>;

/** What a list no longer has: an id, and nothing of what it was. */
export function removalPageAnswer<const Ways extends readonly [string, ...string[]]>(ways: Ways) {
  return syncedPageAnswer(
    z.object({
      id: z.string(),
      how: z.enum(ways),
      intoId: z.string().nullable().describe("What has all that it had, where that can be seen."),
      updatedAt: instantAnswer.describe("When it went."),
    }),
  );
}
