import type { UseFormReturn } from "react-hook-form";
import { type MessageInForm, useMessage } from "@/app/_message/use-message";
import type { FigureKey } from "@/lib/activities/schema";
import type { Typed } from "./form-types";

type MessageOptions = { typed: Typed; asks: readonly FigureKey[]; onName: (id: string, name: string) => void };

/** The message that an activity was read from, and what most messages say and this one may not. */
export function useActivityMessage(
  form: UseFormReturn<Typed, unknown, Typed>,
  { typed, asks, onName }: MessageOptions,
) {
  const message = useMessage({
    form,
    groupId: () => null,
    isPlanned: false,
    load: async () => (await import("./fill-from-message")).fillActivity,
    onName,
  });
  const wanted = [
    { name: "a title", isRead: Boolean(typed.title) },
    { name: "the day", isRead: Boolean(typed.startsOn) },
    { name: "a link", isRead: (typed.links ?? []).some(Boolean) },
  ];
  return { message: withoutNumbersNotAsked(message, asks), wanted };
}

/** Where the people of a message were is asked only where the type asks for them. */
function withoutNumbersNotAsked(message: MessageInForm, asks: readonly FigureKey[]): MessageInForm {
  if (!message.pasted) return message;
  const questions = message.pasted.questions.filter(({ choices }) => {
    const keys = choices.flatMap(({ answer }) => (answer?.field === "count" ? answer.key : []));
    return keys.length === 0 || keys.some((key) => asks.includes(key));
  });
  return { ...message, pasted: { ...message.pasted, questions } };
}
