"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import type { ActivityState } from "@/app/_ui/state-mark";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { discard, restore, save, withdraw } from "./actions";
import classes from "./activity-actions.module.css";

type ActivityActionsProps = {
  activity: { id: string; state: ActivityState };
  rights: { mayEdit: boolean; mayChange: boolean; mayWithdraw: boolean; mayCopy: boolean };
};

/** What the viewer may do with it: change, copy, take back, undo. */
export function ActivityActions({ activity, rights }: ActivityActionsProps) {
  const { id, state } = activity;
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const actions = useRef<HTMLSpanElement>(null);

  const done = (message: string, undo?: () => unknown) => {
    showUndo({ message, undo });
    // The button that was pressed goes: without this, the keyboard would begin at the top of the page again.
    actions.current?.focus();
    router.refresh();
  };

  const takeBack = () =>
    start(async () => {
      const outcome = await withdraw({ id });
      if (!outcome.ok) return showNotice(outcome.message);
      done("Withdrawn. It counts nowhere now.", bringBack);
    });

  const bringBack = async () => {
    const outcome = await restore({ id });
    if (!outcome.ok) return showNotice(outcome.message);
    done("It is back where it was.");
  };

  const throwAway = () =>
    start(async () => {
      const outcome = await discard({ id });
      if (!outcome.ok) return showNotice(outcome.message);
      router.push("/activities?state=draft&member=me");
      showUndo({
        message: "Draft deleted",
        undo: async () => {
          const again = await save(outcome.value.facts);
          if (again.ok) router.push(`/activities/${again.value.id}`);
          else showNotice(again.message);
        },
      });
    });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes its look from the browser
    <span ref={actions} className={classes.actions} tabIndex={-1} role="group" aria-label="What you can do with it">
      {state === "draft" && rights.mayEdit ? (
        <Button variant="subtle" color="gray" loading={isBusy} onClick={throwAway}>
          Delete draft
        </Button>
      ) : null}
      {rights.mayWithdraw ? (
        <Button variant="subtle" color="gray" loading={isBusy} onClick={takeBack}>
          Withdraw
        </Button>
      ) : null}
      {state === "withdrawn" && rights.mayEdit ? (
        <Button variant="default" loading={isBusy} onClick={() => start(bringBack)}>
          Bring it back
        </Button>
      ) : null}
      {rights.mayCopy ? (
        <ButtonLink href={`/activities/new?from=${id}`} variant="default" leftSection={<Icon name="copy" size={16} />}>
          Copy
        </ButtonLink>
      ) : null}
      {rights.mayChange && state !== "returned" ? (
        <ButtonLink
          href={`/activities/${id}/edit`}
          variant={state === "draft" ? "filled" : "default"}
          leftSection={<Icon name="edit" size={16} />}
        >
          {state === "draft" ? "Finish it" : "Edit"}
        </ButtonLink>
      ) : null}
    </span>
  );
}
