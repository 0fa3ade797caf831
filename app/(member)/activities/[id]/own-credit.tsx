"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { creditPartLabel } from "@/lib/activities/credit-parts";
import type { OwnCreditOnPage } from "@/lib/activities/page";
import { accept, decline } from "./actions";

/** For a credited member who did not log it: that somebody named them, and the way to say that it is not theirs. */
export function OwnCredit({ id, credit }: { id: string; credit: OwnCreditOnPage | null }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  if (!credit) return null;
  const { part, hasDeclined, loggedBy } = credit;

  const answer = (isMine: boolean) => async () => {
    const outcome = await (isMine ? accept : decline)({ id });
    if (!outcome.ok) return showNotice(outcome.message);
    showUndo(
      isMine
        ? { message: "The credit is yours again" }
        : { message: "Declined. It no longer counts for you.", undo: answer(true) },
    );
    if (isMine) router.refresh();
    else router.push("/activities?member=me");
  };

  return (
    <Group gap="sm" mb="lg" p="md" style={{ border: "1px solid var(--line)", borderRadius: 12 }}>
      <Text flex={1} miw={200}>
        {hasDeclined
          ? "You declined this credit."
          : `${loggedBy ?? "Somebody"} credits you as ${creditPartLabel(part).toLowerCase()}.`}
      </Text>
      <Button variant="default" loading={isBusy} onClick={() => start(answer(hasDeclined))}>
        {hasDeclined ? "This was me" : "This was not me"}
      </Button>
    </Group>
  );
}
