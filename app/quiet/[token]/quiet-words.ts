import type { FoundQuietAsk } from "@/lib/triage/quiet/find";
import { formatDay } from "../../_ui/format";

/** What the page says first: a question, or what was answered. */
export function quietHeading(ask: FoundQuietAsk | null): string {
  if (!ask) return "There is nothing to answer here";
  if (ask.state === "open") return `Hello ${ask.name}, how are you?`;
  if (ask.state === "answered") return `Thank you, ${ask.name}`;
  if (ask.state === "expired") return "This link has ended";
  return `Hello ${ask.name}, there is nothing to answer`;
}

/** And what there is to know about it. */
export function quietWords(ask: FoundQuietAsk | null): string {
  if (!ask)
    return "This link is not complete, or what it was about was deleted. If you copied it, copy all of it from the mail.";
  const program = ask.program.name;
  switch (ask.state) {
    case "open":
      return ask.lastOn
        ? `The last contribution to ${program} that we know of is from ${formatDay(ask.lastOn)}. That is fine. Choose the answer that is true; one press is enough.`
        : `We know of no contribution to ${program} yet. That is fine. Choose the answer that is true; one press is enough.`;
    case "answered":
      return `${answeredWords(ask)} A manager of ${program} can change it: write to them.`;
    case "contributed":
      return `You have contributed to ${program} since the mail. Thank you.`;
    case "on_hold":
      return `Your term in ${program} is on hold, so nothing is asked of you.`;
    case "over":
      return ask.endsOn
        ? `Your term in ${program} ended on ${formatDay(ask.endsOn)}. All that you did stays and keeps counting.`
        : `Your term in ${program} is over. All that you did stays and keeps counting.`;
    case "expired":
      return `It could be answered until ${formatDay(ask.answerUntilOn)}. Write to a manager of ${program} instead.`;
  }
}

function answeredWords({ answer, answeredOn, leaveUntilOn }: FoundQuietAsk): string {
  const on = answeredOn ? ` on ${formatDay(answeredOn)}` : "";
  if (answer === "on_leave" && leaveUntilOn)
    return `You said${on} that you are on leave. Your term rests until ${formatDay(leaveUntilOn)} and then goes on by itself.`;
  if (answer === "stepping_down")
    return `You said${on} that you want to step down. A manager gets in touch with you; until then nothing changes.`;
  return `You said${on} that you are still here. Nothing changes.`;
}
