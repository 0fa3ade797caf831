"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { linkAround, pageLink } from "./page-link";
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
      const link = pageLink(event, followed);
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      startTransition(() => router.push(addressOf(link), { scroll: link.dataset.scroll !== "keep" }));
    }
    function prepare(event: Event) {
      const link = linkAround(event.target, followed);
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

const followed = "a[data-link], [data-links] a[href]";

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => pathname + search + hash;
