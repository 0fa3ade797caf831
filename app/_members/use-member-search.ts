"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { MemberOption } from "@/lib/members/search";
import { findMembers } from "./actions";

/** Members found while one types, from two letters on; an answer that comes after a newer question is dropped. */
export function useMemberSearch() {
  const [found, setFound] = useState<MemberOption[]>([]);
  const asked = useRef("");
  const search = useDebouncedCallback(async (text: string) => {
    asked.current = text;
    const members = text.trim().length < 2 ? [] : await findMembers(text).catch(() => []);
    if (asked.current === text) setFound(members);
  }, 200);
  function clear() {
    search.cancel();
    asked.current = "";
    setFound([]);
  }
  return { found, search, clear };
}
