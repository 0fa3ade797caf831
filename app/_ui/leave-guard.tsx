"use client";

import { useRouter } from "next/navigation";
import { Suspense, useEffect, useState } from "react";
import { late } from "./late";
import { pageLink } from "./page-link";

const ConfirmWindow = late(async () => (await import("./confirm-window")).ConfirmWindow);

/** For a form that keeps no draft: asks before a link to another page, or closing the page, loses what was changed. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    if (!isDirty) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    function follow(event: MouseEvent) {
      const link = pageLink(event);
      if (!link || link.pathname + link.search === window.location.pathname + window.location.search) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(true);
      setTarget(link.pathname + link.search + link.hash);
    }
    window.addEventListener("beforeunload", unload);
    // Before those who follow the link.
    window.addEventListener("click", follow, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", unload);
      window.removeEventListener("click", follow, { capture: true });
    };
  }, [isDirty]);

  return isAsked ? (
    <Suspense>
      <ConfirmWindow
        isOpen={target !== null}
        onClose={() => setTarget(null)}
        title="Leave without saving?"
        verb="Leave"
        keep="Stay and save"
        onConfirm={async () => {
          if (target) router.push(target);
          return undefined;
        }}
      >
        What you changed here is not saved yet.
      </ConfirmWindow>
    </Suspense>
  ) : null;
}
