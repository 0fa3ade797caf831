"use client";

import { useRouter } from "next/navigation";
import { useRead } from "@/app/_notifications/use-read";
import { TextLink } from "@/app/_ui/links";

/** Whoever follows it has read it, so that the bell says it no more. */
export function NewsLink({ id, activityId, title }: { id: string; activityId: string; title: string }) {
  const router = useRouter();
  const { read } = useRead(router.refresh);
  return (
    <TextLink href={`/activities/${activityId}`} fw={640} onClick={() => read(id)}>
      “{title}”
    </TextLink>
  );
}
