"use client";

import { useRef, useState } from "react";
import { type FieldValues, get, type Path, type PathValue, type UseFormReturn } from "react-hook-form";
import type { MessageAnswer, MessageForForm, MessageQuestion, ReadFact } from "@/lib/imports/message/read-for-form";
import { readPasted } from "./actions";
import type { Said } from "./said";

/** What a fact puts where in a form. */
export type Fill = { path: string; value: unknown };

type MessageOptions<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>;
  groupId: () => string | null;
  isPlanned: boolean;
  /** Where a fact goes; what is filled already stays, unless it is an answer to a question. */
  load: () => Promise<(fact: MessageAnswer, values: Input, isAnswer: boolean) => Fill | null>;
  onName: (id: string, name: string) => void;
};

type Pasted = { message: MessageForForm; questions: MessageQuestion[]; said: Said; before: Fill[]; filled: Fill[] };

/** Whoever pastes a whole message into the title has the form filled from it, as far as it says something; all of it can be taken back. */
export function useMessage<Input extends FieldValues, Output>(options: MessageOptions<Input, Output>) {
  const { form, groupId, isPlanned, load, onName } = options;
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [isReading, setIsReading] = useState(false);
  const length = useRef(0);
  const asked = useRef("");

  const set = ({ path, value }: Fill) =>
    form.setValue(path as Path<Input>, value as PathValue<Input, Path<Input>>, { shouldDirty: true });
  const now = (path: string): unknown => get(form.getValues(), path);

  async function read(text: string, title: unknown) {
    asked.current = text;
    setIsReading(true);
    try {
      const [message, fill] = await Promise.all([readPasted({ text, groupId: groupId(), isPlanned }), load()]);
      if (asked.current !== text || !message || !saysMoreThanTitle(message)) return;
      const isTouched = now("title") !== text.replace(/\r?\n/g, " ") && !isSame(String(now("title")), text);
      if (!isTouched) set({ path: "title", value: title });
      const next: Pasted = { message, questions: message.questions, said: {}, before: [], filled: [] };
      for (const fact of message.facts) {
        const one = fill(fact, form.getValues() as Input, false);
        if (one && !(fact.field === "title" && isTouched)) keep(next, fact, one);
      }
      setPasted(next);
    } catch {
      // Without an answer the text stays what it is: a title.
    } finally {
      setIsReading(false);
    }
  }

  function keep(into: Pasted, fact: ReadFact, fill: Fill) {
    if (!into.before.some(({ path }) => path === fill.path))
      into.before.push({ path: fill.path, value: now(fill.path) });
    into.filled = [...into.filled.filter(({ path }) => path !== fill.path), fill];
    if (fact.field === "speaker") {
      if (fact.memberId) onName(fact.memberId, fact.name);
      into.said[`speaker ${fact.memberId ?? fact.name}`] = { value: fact.name, words: fact.words };
    } else into.said[fill.path] = { value: fill.value, words: fact.words };
    set(fill);
  }

  async function answer(question: MessageQuestion, chosen: MessageAnswer | null) {
    if (!pasted) return;
    const next = { ...pasted, said: { ...pasted.said }, questions: pasted.questions.filter((one) => one !== question) };
    const one = chosen && (await load())(chosen, form.getValues() as Input, true);
    if (chosen && one) keep(next, { ...chosen, words: question.words }, one);
    setPasted(next);
  }

  /** Back to what stood there before, but for what was changed since. */
  function clear() {
    for (const { path, value } of pasted?.before ?? []) {
      const filled = pasted?.filled.find((one) => one.path === path);
      if (filled && isUnchanged(now(path), filled.value)) set({ path, value });
    }
    setPasted(null);
  }

  /** Spread onto the field of the title. Some keyboards insert a whole text without ever pasting. */
  const titleProps = {
    onPaste(event: React.ClipboardEvent<HTMLInputElement>) {
      const text = event.clipboardData.getData("text/plain");
      if (isMessageLike(text)) void read(text, now("title"));
    },
    onInput(event: React.InputEvent<HTMLInputElement>) {
      const { value } = event.currentTarget;
      const isGrown = value.length - length.current > 40;
      length.current = value.length;
      if (isGrown && isMessageLike(value) && !isSame(asked.current, value)) void read(value, "");
    },
  };

  return { titleProps, isReading, pasted, answer, clear, said: pasted?.said ?? {} };
}

export type MessageInForm = ReturnType<typeof useMessage>;

/** A title is short and has no numbers, addresses or commas, as a rule; the server has the last word. */
function isMessageLike(text: string): boolean {
  return text.trim().length >= 20 && /[\n,;\d]|https?:/.test(text);
}

/** Of a list, whether it is as long as it was: somebody added by hand stays. */
function isUnchanged(now: unknown, filled: unknown): boolean {
  return Array.isArray(filled) ? Array.isArray(now) && now.length === filled.length : now === filled;
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, "");
  return plain(one) === plain(other);
}

function saysMoreThanTitle({ facts, questions }: MessageForForm): boolean {
  return questions.length > 0 || facts.some(({ field }) => field !== "title");
}
