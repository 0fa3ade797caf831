"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { type Params, paramsOf, withParams } from "./search-params";

/** Filters live in the URL and nowhere else. Setting one starts again at the first page. */
export function useFilters() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [isBusy, start] = useTransition();
  return {
    isBusy,
    all: (name: string) => query.getAll(name),
    one: (name: string) => query.get(name) ?? "",
    set: (changes: Params) =>
      start(() => router.replace(withParams(path, paramsOf(query), changes), { scroll: false })),
  };
}
