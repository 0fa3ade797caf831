import { randomBytes } from "node:crypto";
import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { groupQuietAsks, quietAsks } from "@/db/schema";
import { addDays, addMonths, now, today } from "@/lib/core/clock";
import { hashSecret } from "@/lib/core/secrets";
import { logEvent } from "@/lib/events/log";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import type { Made } from "./records";
import { program } from "./roles";
import { bySystem, type Rules, rule } from "./rule";

let asked = 0;
/** How they are was asked of `self`, from another day each time, so that no two are alike. */
async function aQuietAsk({ self, term }: Made) {
  asked += 1;
  const id = newId();
  const ask = { id, termId: term.id, memberId: self, programKey: program, askedAt: now() };
  await inTransaction((tx) =>
    tx
      .insert(quietAsks)
      .values({ ...ask, quietFrom: addDays(today(), asked) })
      .returning(),
  );
  return id;
}

/** A group without an event for long, of which `lead` was asked. */
async function aQuietGroup({ who }: Made) {
  const quietFrom = addDays(today(), -900);
  const { id: groupId } = await aGroup();
  const { memberId } = who.lead;
  const leadId = await aLead(groupId, memberId);
  await logEvent(who.administrator, aMeetup(groupId, { startsOn: quietFrom, link: null }));
  const secret = randomBytes(32).toString("base64url");
  const ask = { id: newId(), groupId, memberId, leadId, programKey: "user-group-leaders", quietFrom };
  await inTransaction((tx) =>
    tx
      .insert(groupQuietAsks)
      .values({ ...ask, tokenHash: hashSecret(secret), askedAt: now() })
      .returning(),
  );
  return { groupId, quietFrom, secret };
}

/** Members and groups that became quiet: the machinery asks, and whoever was asked answers by the link, which brings their viewer. */
export const quietRules: Rules = {
  "quiet.ask": bySystem(({ term }) => ({ termId: term.id, quietFrom: today() })),
  "quiet.follow": bySystem(async (made) => ({ id: await aQuietAsk(made) })),
  "quiet.answer": rule(
    async (made) => ({ id: await aQuietAsk(made), answer: "still_here", leaveUntilOn: null }),
    "self",
  ),
  "quiet.answer, with a leave": rule(
    async (made) => ({ id: await aQuietAsk(made), answer: "on_leave", leaveUntilOn: addMonths(today(), 1) }),
    "self",
  ),
  "quiet.ask_group": bySystem(async (made) => {
    const { groupId, quietFrom } = await aQuietGroup(made);
    return { groupId, quietFrom };
  }),
  "quiet.follow_group": bySystem(async (made) => {
    const { groupId, quietFrom } = await aQuietGroup(made);
    return { groupId, quietFrom };
  }),
  "quiet.answer_group": rule(async (made) => {
    const { secret } = await aQuietGroup(made);
    return { secret, answer: "still_here", restsUntilOn: null };
  }, "lead"),
};
