"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { findDoubles } from "./actions";
import type { Typed } from "./form-types";

export type Doubles = Awaited<ReturnType<typeof findDoubles>>;

/** Looks for what may be logged already while one types, and once more before it is sent. */
export function useDoubles(form: UseFormReturn<Typed, unknown, Typed>) {
  const [doubles, setDoubles] = useState<Doubles>([]);
  const accepted = useRef(new Set<string>());

  async function look(): Promise<Doubles> {
    const found = await findDoubles(questionOf(form.getValues())).catch(() => []);
    const fresh = found.filter((double) => !accepted.current.has(double.id));
    setDoubles(fresh);
    return fresh;
  }

  const later = useDebouncedCallback(look, 700);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name && /^(title|startsOn|links|credits)/.test(name)) later();
        },
      }),
    [form, later],
  );

  function accept() {
    for (const double of doubles) accepted.current.add(double.id);
    setDoubles([]);
  }

  return { doubles, look, accept };
}

function questionOf({ id, title, startsOn, links, credits }: Typed) {
  const memberIds = (credits ?? []).flatMap((credit) => credit.memberId ?? []);
  return { id, title: title ?? "", startsOn: startsOn ?? "", links: links ?? [], memberIds };
}
