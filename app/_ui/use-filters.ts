"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { type Params, paramsOf, withParams } from "./search-params";

/** What was asked for since the page with this address was shown, so that quick fingers on two filters lose neither. */
let asked: { since: string; params: Params } | null = null;

/** Filters live in the URL and nowhere else. Setting one starts again at the first page, and shows at once. */
export function useFilters() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [shown, show] = useOptimistic<Params>(paramsOf(query));
  const [isBusy, start] = useTransition();

  function set(changes: Params) {
    const since = `${path}?${query}`;
    const params = { ...(asked?.since === since ? asked.params : paramsOf(query)), ...changes };
    asked = { since, params };
    start(() => {
      show(params);
      router.replace(withParams(path, params, {}), { scroll: false });
    });
  }

  return {
    isBusy,
    set,
    all: (name: string) => [shown[name] ?? []].flat(),
    one: (name: string) => [shown[name] ?? ""].flat()[0] ?? "",
  };
}
