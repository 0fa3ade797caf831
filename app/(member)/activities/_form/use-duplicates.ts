"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { findDuplicates } from "./actions";
import type { Typed } from "./form-types";

export type Duplicates = Awaited<ReturnType<typeof findDuplicates>>;

/** Looks for what may be logged already while one types, and once more before it is sent. */
export function useDuplicates(form: UseFormReturn<Typed, unknown, Typed>) {
  const [duplicates, setDuplicates] = useState<Duplicates>([]);
  const accepted = useRef(new Set<string>());

  async function look(): Promise<Duplicates> {
    const found = await findDuplicates(questionOf(form.getValues())).catch(() => []);
    const fresh = found.filter((duplicate) => !accepted.current.has(duplicate.id));
    setDuplicates(fresh);
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
    for (const duplicate of duplicates) accepted.current.add(duplicate.id);
    setDuplicates([]);
  }

  return { duplicates, look, accept };
}

function questionOf({ id, title, startsOn, links, credits }: Typed) {
  const memberIds = (credits ?? []).flatMap((credit) => credit.memberId ?? []);
  return { id, title: title ?? "", startsOn: startsOn ?? "", links: links ?? [], memberIds };
}
