"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { FormError, type FormMessage } from "../_ui/form-error";
import { messageOf, unreachable } from "../_ui/refusal-message";
import { useSingleKeys } from "../_ui/single-keys";
import { showUndo } from "../_ui/undo-notice";
import { confirm, decline, sendBack, takeBack } from "./actions";
import { DecisionBar } from "./decision-bar";
import { ReasonForm } from "./reason-form";
import classes from "./review.module.css";
import type { Choice, DeskTag } from "./review-types";
import { type Corrections, TagsEditor } from "./tags-editor";

type DecidePaneProps = {
  activity: { id: string; version: number; firstLink: string | null };
  who: string;
  tags: DeskTag[];
  goals: Choice[];
  principles: Choice[];
  countsFor: string[];
  neighbours: { previous: string | null; next: string | null };
  href: string;
  listHref: string;
};

/** Corrects, confirms, returns or declines; the next one opens by itself, and ten seconds are there to take it back. */
export function DecidePane({
  activity,
  who,
  tags,
  goals,
  principles,
  countsFor,
  neighbours,
  href,
  listHref,
}: DecidePaneProps) {
  const router = useRouter();
  const [corrections, setCorrections] = useState<Corrections>({ add: [], remove: [] });
  const [asking, setAsking] = useState<"return" | "decline" | null>(null);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const [isBusy, start] = useTransition();
  const seen = { id: activity.id, version: activity.version };

  function decide(words: string, send: () => Promise<ActionResult<unknown>>) {
    if (isBusy) return;
    start(async () => {
      try {
        const outcome = await send();
        if (!outcome.ok) return setMessage(messageOf(outcome));
        setMessage(null);
        showUndo({
          message: words,
          undo: async () => {
            const back = await takeBack({ id: activity.id });
            if (!back.ok) return showUndo({ message: back.message });
            router.push(href);
            router.refresh();
          },
        });
        router.replace(neighbours.next ?? neighbours.previous ?? listHref, { scroll: false });
        router.refresh();
      } catch {
        setMessage(unreachable);
      }
    });
  }

  const confirmIt = () => decide("Confirmed", () => confirm({ ...seen, ...wireOf(corrections) }));
  const go = (href: string | null) => href && router.push(href, { scroll: false });
  useSingleKeys({
    c: confirmIt,
    r: () => setAsking("return"),
    d: () => setAsking("decline"),
    j: () => go(neighbours.next),
    k: () => go(neighbours.previous),
    o: () => activity.firstLink && window.open(activity.firstLink, "_blank", "noopener,noreferrer"),
  });

  return (
    <>
      <div className={classes.tags}>
        <TagsEditor
          tags={tags}
          goals={goals}
          principles={principles}
          corrections={corrections}
          onChange={setCorrections}
        />
      </div>
      <div className={classes.decision}>
        <FormError message={message} />
        {asking ? (
          <ReasonForm
            asking={asking}
            who={who}
            isBusy={isBusy}
            onCancel={() => setAsking(null)}
            onSend={(reason, field) =>
              asking === "return"
                ? decide(`Returned to ${who}`, () => sendBack({ ...seen, reason, field }))
                : decide("Declined", () => decline({ ...seen, reason }))
            }
          />
        ) : (
          <DecisionBar
            countsFor={countsFor}
            who={who}
            isCorrected={corrections.add.length + corrections.remove.length > 0}
            isBusy={isBusy}
            onConfirm={confirmIt}
            onReturn={() => setAsking("return")}
            onDecline={() => setAsking("decline")}
          />
        )}
      </div>
    </>
  );
}

function wireOf({ add, remove }: Corrections) {
  return {
    add: add.map(({ kind, key, reason }) => ({
      [kind === "goal" ? "goalKey" : "principleKey"]: key,
      reason: reason || null,
    })),
    remove,
  };
}
