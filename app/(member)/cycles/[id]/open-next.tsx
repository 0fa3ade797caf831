"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { ButtonLink } from "@/app/_ui/links";

/** The link to the next card; Enter opens it as long as nothing else has the focus. */
export function OpenNext({ href, children }: { href: string; children: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "Enter" || event.metaKey || event.ctrlKey || document.activeElement !== document.body) return;
      router.push(href);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, href]);
  return <ButtonLink href={href}>{children}</ButtonLink>;
}
