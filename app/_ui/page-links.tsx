"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import classes from "./page-links.module.css";
import { PageSkeleton } from "./skeletons";

/**
 * Makes plain links with `data-link`, and those inside elements with `data-links`, change pages as Next's own do, without
 * a client component for each of them. Without script they are ordinary links. While the next page is on its way its
 * frame is shown.
 */
export function PageLinks() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    function go(event: MouseEvent) {
      const link = pageLink(event.target);
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      startTransition(() => router.push(addressOf(link), { scroll: link.dataset.scroll !== "keep" }));
    }
    function prepare(event: Event) {
      const link = pageLink(event.target);
      if (link) router.prefetch(addressOf(link));
    }
    document.addEventListener("click", go);
    for (const intent of intents) document.addEventListener(intent, prepare, { passive: true });
    return () => {
      document.removeEventListener("click", go);
      for (const intent of intents) document.removeEventListener(intent, prepare);
    };
  }, [router]);
  return isPending ? (
    <div className={classes.pending}>
      <PageSkeleton />
    </div>
  ) : null;
}

/** What shows that somebody is about to open a link. */
const intents = ["pointerover", "focusin", "touchstart"] as const;

function pageLink(target: EventTarget | null): HTMLAnchorElement | null {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-link], [data-links] a[href]") : null;
  if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return null;
  return link;
}

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => pathname + search + hash;
