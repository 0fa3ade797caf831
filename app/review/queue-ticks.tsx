"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { plural } from "../_ui/format";
import { Row } from "../_ui/plain/row";
import { showUndo } from "../_ui/undo-notice";
import { useTicks } from "../_ui/use-ticks";
import { confirmMany, takeBack } from "./actions";
import classes from "./review.module.css";

/** The queue around its rows: those that are ticked, each box with the id and the version of its row, are confirmed together. */
export function QueueTicks({ head, children }: { head: ReactNode; children: ReactNode }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const { area, ticked, tickAll, onChange } = useTicks<HTMLElement>();

  function confirmChosen() {
    const chosen = ticked.map((value) => {
      const [id = "", version] = value.split(" ");
      return { id, version: Number(version) };
    });
    start(async () => {
      const outcome = await confirmMany({ chosen });
      tickAll(false);
      if (!outcome.ok) return showUndo({ message: outcome.message });
      const { confirmed, skipped } = outcome.value;
      const rest =
        skipped.length > 0 ? ` ${plural(skipped.length, "other")} changed in the meantime. Please look again.` : "";
      showUndo({
        message: `${plural(confirmed.length, "activity", "activities")} confirmed.${rest}`,
        undo: async () => {
          for (const id of confirmed) await takeBack({ id });
          router.refresh();
        },
      });
      router.refresh();
    });
  }

  return (
    <section ref={area} className={classes.queue} aria-label="Waiting for review" onChange={onChange} data-links>
      <div className={classes.queueHead}>
        {head}
        {ticked.length > 0 ? (
          <Row gap={8} above={8}>
            <Button size="compact-sm" loading={isBusy} onClick={confirmChosen}>
              Confirm {ticked.length}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => tickAll(false)}>
              Clear
            </Button>
          </Row>
        ) : null}
      </div>
      {children}
    </section>
  );
}
