import type { FoundGroupAsk } from "@/lib/triage/quiet/groups/find";
import { formatDay } from "../../_ui/format";

/** What the page says first to a lead: a question, or what was answered. */
export function groupQuietHeading({ state, name, group }: FoundGroupAsk): string {
  if (state === "open") return `Hello ${name}, how is ${group}?`;
  if (state === "answered") return `Thank you, ${name}`;
  if (state === "expired") return "This link has ended";
  return `Hello ${name}, there is nothing to answer`;
}

/** And what there is to know about it. */
export function groupQuietWords(ask: FoundGroupAsk): string {
  const { state, group, program, lastHeldOn } = ask;
  if (state === "open")
    return lastHeldOn
      ? `The last event of ${group} that we know of was on ${formatDay(lastHeldOn)}. That is fine. Choose the answer that is true; one press is enough.`
      : `We know of no event of ${group} yet. That is fine. Choose the answer that is true; one press is enough.`;
  if (state === "answered") return answeredWords(ask);
  if (state === "awake") return `${group} has held or planned an event since the mail, or another lead has answered.`;
  if (state === "over") return `${group} is closed, or you do not lead it any more.`;
  return `It could be answered until ${formatDay(ask.answerUntilOn)}. Write to a manager of ${program.name} instead.`;
}

function answeredWords({ answer, answeredOn, restsUntilOn, group }: FoundGroupAsk): string {
  const on = answeredOn ? ` on ${formatDay(answeredOn)}` : "";
  if (answer === "on_leave" && restsUntilOn)
    return `You said${on} that ${group} rests until ${formatDay(restsUntilOn)}. Nobody asks before that.`;
  if (answer === "stepping_down")
    return `You said${on} that you want somebody else to lead ${group}. A manager gets in touch with you; until then nothing changes. You can hand it over yourself on its page.`;
  return `You said${on} that ${group} goes on. Nothing changes.`;
}
