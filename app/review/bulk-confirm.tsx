"use client";

import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { plural } from "../_ui/format";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { confirmMany } from "./actions";
import { useDesk } from "./desk-context";
import type { QueueRow } from "./review-types";

type BulkConfirmProps = { chosen: readonly QueueRow[]; onDone: () => void };

/** Confirms the ticked ones together; those that would count for no program only after a question. */
export function BulkConfirm({ chosen, onDone }: BulkConfirmProps) {
  const { decide } = useDesk();
  const [isAsked, setIsAsked] = useState(false);
  const counting = chosen.filter((row) => !row.countsNowhere);
  const nowhere = chosen.length - counting.length;
  useEffect(() => {
    if (nowhere === 0) setIsAsked(false);
  }, [nowhere]);

  function confirm(rows: readonly QueueRow[]) {
    setIsAsked(false);
    onDone();
    if (rows.length === 0) return;
    const seen = rows.map(({ id, version }) => ({ id, version }));
    decide({
      rows,
      words: `Confirmed ${plural(rows.length, "activity", "activities")}`,
      send: () => confirmMany({ chosen: seen }),
    });
  }

  if (chosen.length === 0)
    return (
      <Text as="span" size="xs" tone="second">
        Choose several. With Shift, choose all in between.
      </Text>
    );
  if (isAsked)
    return (
      <div role="alert">
        <Text size="sm">
          {plural(nowhere, "activity", "activities")} would count for no program. Confirm{" "}
          {nowhere === 1 ? "it" : "them"} too?
        </Text>
        <Row gap={8} above={8}>
          <Button size="compact-sm" onClick={() => confirm(chosen)}>
            Confirm all {chosen.length}
          </Button>
          {counting.length > 0 ? (
            <Button size="compact-sm" variant="default" onClick={() => confirm(counting)}>
              Only the {counting.length} that {counting.length === 1 ? "counts" : "count"}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setIsAsked(false)}>
            Cancel
          </Button>
        </Row>
      </div>
    );
  return (
    <Row gap={8}>
      <Button size="compact-sm" onClick={() => (nowhere > 0 ? setIsAsked(true) : confirm(chosen))}>
        Confirm {chosen.length}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
        Clear
      </Button>
    </Row>
  );
}
