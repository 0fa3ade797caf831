import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members, programs, quietAsks, terms } from "@/db/schema";
import { addMonths, today } from "@/lib/core/clock";
import { hashSecret } from "@/lib/core/secrets";
import type { Viewer } from "@/lib/core/viewer";
import { firstNameOf } from "@/lib/core/words";
import { countStandings } from "../count-standings";
import { mostLeaveMonths } from "./schema";
import { lastDayOfLink, quietAskState } from "./state";
import "server-only";

export type FoundQuietAsk = NonNullable<Awaited<ReturnType<typeof findQuietAsk>>>;

/** What the link of a mail is about: for whoever has the link, and no more than the mail said. Null where it leads nowhere. */
export async function findQuietAsk(viewer: Viewer, secret: string) {
  const [row] = await db
    .select({
      ...{ ask: quietAsks, term: terms, name: members.name, timeZone: members.timeZone },
      program: { name: programs.name, color: programs.color, shape: programs.shape },
    })
    .from(quietAsks)
    .innerJoin(terms, eq(terms.id, quietAsks.termId))
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .innerJoin(programs, eq(programs.key, quietAsks.programKey))
    .where(eq(quietAsks.tokenHash, hashSecret(secret)));
  if (!row) return null;
  const { ask, term, program } = row;
  const day = today(row.timeZone ?? "UTC");
  const [standing] = await countStandings(db, viewer, [term.id]);
  return {
    ...{ program, today: day, name: firstNameOf(row.name), lastOn: standing?.lastOn ?? null, endsOn: term.endsOn },
    ...{ answer: ask.answer, answeredOn: ask.answeredOn, leaveUntilOn: ask.leaveUntilOn },
    state: quietAskState({ ask, term, quietFrom: standing?.quietFrom ?? null, day }),
    answerUntilOn: lastDayOfLink(ask),
    latestLeaveOn: addMonths(day, mostLeaveMonths),
  };
}
