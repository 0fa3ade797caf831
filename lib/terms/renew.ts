import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { programs, terms } from "@/db/schema";
import { addDays, now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { termCommand } from "./change";
import { closeHold } from "./hold-days";
import { lifecycle } from "./lifecycle";
import { renewalDays } from "./renewal-days";
import { usualLengthColumns } from "./usual-length-sql";
import "server-only";

/** Has the next term begin after this one, which runs until its last day. Refuses one that rests until it is resumed. */
export const renewTerm = termCommand(lifecycle.renew, async ({ tx, input, term, write }) => {
  const [program] = await tx
    .select({ graceDays: programs.graceDays, usual: usualLengthColumns })
    .from(programs)
    .where(eq(programs.key, term.programKey));
  if (!program) throw new Error(`There is no program ${term.programKey}.`);
  const usual = renewalDays({ ...term, usual: program.usual });
  const startsOn = input.startsOn ?? usual?.startsOn ?? term.startsOn;
  const endsOn = input.endsOn === undefined ? usual?.endsOn : input.endsOn;
  if (startsOn <= term.startsOn)
    throw new Refusal("invalid", "The next term begins after this one.", { startsOn: "It begins after this term." });
  const lastOn = term.endsOn && term.endsOn < startsOn ? term.endsOn : addDays(startsOn, -1);
  await closeHold(tx, term.id, lastOn);
  const { value, audit: ended } = await write({ ending: "renewed", endsOn: lastOn });
  const { memberId, programKey, groupId } = term;
  const next = {
    memberId,
    programKey,
    groupId,
    detail: input.detail ?? term.detail,
    level: input.level ?? term.level,
    startsOn,
    endsOn,
    reason: input.reason,
  };
  const id = newId();
  await tx
    .insert(terms)
    .values({ id, ...next, graceDays: program.graceDays, state: "active", createdAt: now(), updatedAt: now() });
  const granted = { objectKind: "term", objectId: id, concernsId: memberId, after: next };
  return { value: { ...value, id, endedId: term.id }, audit: [ended, granted] };
});
