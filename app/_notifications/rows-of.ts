import { type Day, dayOfInstant, daysBetween, today } from "@/lib/core/clock";
import type { InPlaceAnswer } from "@/lib/inbox/answers-in-place";
import { type NotificationKind, readKind } from "@/lib/notifications/kinds";
import type { Notification, OpenNotifications } from "@/lib/notifications/list";
import { formatDay } from "../_ui/format";

export type NotificationRow = Pick<Notification, "id" | "kind" | "title" | "detail" | "button" | "objectId"> & {
  icon: string;
  /** "today", "Wed", "16 Nov"; and the moment itself. */
  when: string;
  at: string;
  /** Null where it is answered elsewhere, or not at all. */
  answer: InPlaceAnswer | null;
};

export type OpenRows = Record<keyof OpenNotifications, NotificationRow[]>;

const icons: Record<NotificationKind, string> = {
  returned: "back",
  declined: "cross",
  corrected: "edit",
  confirmed: "check",
  commented: "quote",
  credited: "addPerson",
  removed: "trash",
  invited: "mail",
  leading: "groups",
  headcount: "members",
  fact_ending: "alert",
  leadless: "groups",
  decision: "terms",
  appealed: "quote",
  queue_waiting: "review",
  cycle_closing: "terms",
  task_due: "activities",
  term_window: "calendar",
  asked: "mail",
  written: "mail",
  group_quiet: "groups",
  quiet: "heart",
  announced: "announce",
};

type Answers = ReadonlyMap<string, InPlaceAnswer>;

export function openRows(open: OpenNotifications, timeZone: string, answers: Answers): OpenRows {
  return {
    do: rowsOf(open.do, timeZone, answers),
    decide: rowsOf(open.decide, timeZone, answers),
    read: rowsOf(open.read, timeZone),
  };
}

/** As they are drawn, with the days of whoever looks. */
export function rowsOf(
  notifications: readonly Notification[],
  timeZone: string,
  answers: Answers = new Map(),
): NotificationRow[] {
  const day = today(timeZone);
  return notifications.map(({ id, kind, title, detail, button, objectId, madeAt }) => ({
    ...{ id, kind, title, detail, button, objectId },
    icon: iconOf(kind),
    when: shortDay(dayOfInstant(madeAt, timeZone), day),
    at: madeAt.toISOString(),
    answer: answers.get(id) ?? null,
  }));
}

function iconOf(kind: string): string {
  const known = readKind(kind);
  return known && known !== "digest" ? icons[known] : "notices";
}

function shortDay(day: Day, now: Day): string {
  const ago = daysBetween(day, now);
  if (ago <= 0) return "today";
  if (ago === 1) return "yesterday";
  if (ago < 7) return formatDay(day, "weekday").slice(0, 3);
  return formatDay(day, day.slice(0, 4) === now.slice(0, 4) ? "short" : "day");
}
