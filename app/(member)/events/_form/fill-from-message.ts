import type { Fill } from "@/app/_message/use-message";
import type { FigureKey } from "@/lib/activities/schema";
import type { MessageAnswer } from "@/lib/imports/message/read-for-form";
import type { Typed } from "./form-types";

const peoplePaths: Record<"log" | "plan", Partial<Record<FigureKey, keyof Typed>>> = {
  log: { attendees_in_person: "attendeesInPerson", attendees_online: "attendeesOnline" },
  plan: { attendees_in_person: "expectedInPerson", attendees_online: "expectedOnline" },
};

/** Where in the form of an event something goes that a message says; null where the form has it already, or has no place for it. */
export function fillEvent(fact: MessageAnswer, values: Typed, isAnswer: boolean): Fill | null {
  switch (fact.field) {
    case "title":
      return { path: "title", value: fact.value };
    case "day":
      return isAnswer || !values.startsOn ? { path: "startsOn", value: fact.value } : null;
    case "link":
      return isAnswer || !values.link ? { path: "link", value: fact.value } : null;
    case "count": {
      const path = peoplePaths[values.intent === "plan" ? "plan" : "log"][fact.key];
      return path && (isAnswer || values[path] == null) ? { path, value: fact.value } : null;
    }
    case "speaker": {
      const sessions = values.sessions ?? [];
      const { memberId, name } = fact;
      const isThere = sessions.some(({ speakers }) =>
        speakers?.some((one) => (memberId ? one.memberId === memberId : one.guestName === name)),
      );
      if (isThere) return null;
      const speaker = { memberId, guestName: memberId ? null : name };
      return { path: "sessions", value: [...sessions, { kind: "talk", title: "", speakers: [speaker] }] };
    }
  }
}
