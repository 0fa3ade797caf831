"use client";

import { useSessionStorage } from "@mantine/hooks";

/** Names of the members that a form points to by id: those known from the start, and those chosen in this tab, after a reload, too. */
export function useMemberNames(known: Record<string, string>) {
  const [chosen, setChosen] = useSessionStorage<Record<string, string>>({ key: "tenet:names", defaultValue: {} });
  return {
    names: { ...chosen, ...known },
    onName: (id: string, name: string) => setChosen((all) => ({ ...all, [id]: name })),
  };
}
