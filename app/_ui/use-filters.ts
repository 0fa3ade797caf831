"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useOptimistic, useTransition } from "react";
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
  const address = `${path}?${query}`;

  // Whatever was asked for on an address counts until the next one is shown; who comes back to it by a link begins anew.
  useEffect(() => {
    if (asked && asked.since !== address) asked = null;
  }, [address]);

  function set(changes: Params) {
    // The address itself: Next hears later of what was written into it without a navigation.
    const here = paramsOf(new URLSearchParams(window.location.search));
    const params = { ...(asked?.since === address ? asked.params : here), ...changes };
    asked = { since: address, params };
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
