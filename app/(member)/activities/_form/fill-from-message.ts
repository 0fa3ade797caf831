import type { Fill } from "@/app/_message/use-message";
import type { MessageAnswer } from "@/lib/imports/message/read-for-form";
import type { Typed } from "./form-types";

/** Where in the form of an activity something goes that a message says; null where the form has it already. */
export function fillActivity(fact: MessageAnswer, values: Typed, isAnswer: boolean): Fill | null {
  switch (fact.field) {
    case "title":
      return { path: "title", value: fact.value };
    case "day":
      return isAnswer || !values.startsOn ? { path: "startsOn", value: fact.value } : null;
    case "link": {
      const links = (values.links ?? []).filter(Boolean);
      return links.includes(fact.value) ? null : { path: "links", value: [...links, fact.value] };
    }
    case "count":
      return isAnswer || values.figures?.[fact.key] == null ? { path: `figures.${fact.key}`, value: fact.value } : null;
    case "speaker": {
      const credits = values.credits ?? [];
      const { memberId, name } = fact;
      const isThere = credits.some((one) => (memberId ? one.memberId === memberId : one.guestName === name));
      const credit = { memberId, guestName: memberId ? null : name, part: "speaker" };
      return isThere ? null : { path: "credits", value: [...credits, credit] };
    }
  }
}
