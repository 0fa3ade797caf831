import type { NotificationChoice } from "@/db/schema";
import type { MailTiming, NotificationNeed } from "@/db/words";

type Kind = {
  label: string;
  need: NotificationNeed;
  mail: MailTiming;
  needsAccount?: boolean;
  isForManagers?: boolean;
};

/**
 * What a person can be told of, in one place: the words of the choice, what it wants of them, when it is mailed unless they say
 * otherwise, whether it waits for those who never signed in, and whether only managers are told of it.
 */
export const notificationKinds = {
  returned: { label: "An activity of yours came back from review", need: "do", mail: "at once" },
  declined: { label: "An activity of yours was declined", need: "read", mail: "at once" },
  corrected: { label: "A reviewer changed what an activity of yours advances", need: "read", mail: "at once" },
  confirmed: { label: "An activity of yours was confirmed", need: "read", mail: "weekly" },
  commented: { label: "Somebody wrote to you about an activity", need: "read", mail: "at once" },
  credited: { label: "Somebody gave you credit", need: "decide", mail: "at once", needsAccount: true },
  removed: { label: "An event that gave you credit was removed", need: "read", mail: "at once", needsAccount: true },
  invited: { label: "You are invited to a program, or to lead a group", need: "decide", mail: "at once" },
  leading: { label: "A group was handed over to you", need: "read", mail: "at once" },
  headcount: { label: "Nobody said how many came to an event of your group", need: "do", mail: "at once" },
  fact_ending: {
    label: "A certification, an employer or another fact that a term depends on ends",
    need: "do",
    mail: "at once",
  },
  leadless: { label: "A group of your program has no lead now", need: "do", mail: "at once", isForManagers: true },
  decision: { label: "Your renewal was decided, or your appeal was answered", need: "read", mail: "at once" },
  appealed: {
    label: "A member of your program disagrees with a decision",
    need: "decide",
    mail: "at once",
    isForManagers: true,
  },
  queue_waiting: {
    label: "Activities have waited long for your review",
    need: "do",
    mail: "weekly",
    isForManagers: true,
  },
  cycle_closing: {
    label: "A renewal cycle closes soon, and you have terms to decide on",
    need: "do",
    mail: "at once",
    isForManagers: true,
  },
  task_due: { label: "A task of yours is due", need: "do", mail: "daily", isForManagers: true },
  quiet: {
    label: "A program asks how you are, after a long time without a contribution",
    need: "read",
    mail: "at once",
  },
  announced: {
    label: "An announcement to everybody, to a program or to a group of yours",
    need: "read",
    mail: "daily",
    needsAccount: true,
  },
  group_quiet: {
    label: "A program asks how your group is, after a long time without an event",
    need: "read",
    mail: "at once",
  },
  asked: {
    label: "Somebody asks you through your profile; without mail, nobody can",
    need: "read",
    mail: "at once",
    needsAccount: true,
  },
  written: { label: "A manager of your program writes to you", need: "read", mail: "at once" },
  term_window: { label: "A term of yours ends soon and something is missing", need: "do", mail: "at once" },
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof notificationKinds;

export const notificationKindNames = Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]];

export type NotificationChoices = Partial<Record<string, NotificationChoice>>;

/** How somebody with these choices is told of that kind. */
export function choiceOf(kind: NotificationKind, choices: NotificationChoices | null): Required<NotificationChoice> {
  const { isShown = true, mail = notificationKinds[kind].mail } = choices?.[kind] ?? {};
  return { isShown, mail };
}

/** As choices and buttons say them. */
export const mailTimingWords: Record<MailTiming, string> = {
  "at once": "At once",
  daily: "Daily",
  weekly: "Weekly",
  never: "Never",
};

/** The mail that brings several together can be stopped by itself. */
export const digestKind = "digest";

export function wantsDigest(choices: NotificationChoices | null): boolean {
  return choices?.[digestKind]?.mail !== "never";
}

/** The name of a kind in a link to stop its mail; null for nonsense. */
export function readKind(text: string): NotificationKind | typeof digestKind | null {
  if (text === digestKind) return digestKind;
  return notificationKindNames.find((name) => name === text) ?? null;
}
