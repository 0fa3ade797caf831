"use client";

import { Button, Group, Modal, NativeSelect, Progress, Text, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Selection } from "@/app/_ui/bulk-bar";
import { DayField } from "@/app/_ui/day-field";
import { FormError } from "@/app/_ui/form-error";
import { plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import { showNotice } from "@/app/_ui/undo-notice";
import type { CycleDecisionKind } from "@/lib/cycles/letters/kinds";
import type { DecisionPreview } from "@/lib/cycles/preview";
import { decideMany, preview } from "../actions";
import { WhatEachBecomes } from "./what-each-becomes";

type DecideManyProps = {
  cycleId: string;
  selection: Selection;
  params: Params;
  levels: readonly string[];
  today: string;
  graceUntil: string;
  onClose: () => void;
};

const atOnce = 10;

const decisions: { value: CycleDecisionKind; label: string }[] = [
  { value: "renew", label: "Renew" },
  { value: "grace", label: "Grace until a day" },
  { value: "on_hold", label: "On hold" },
  { value: "emeritus", label: "Emeritus" },
  { value: "end", label: "End" },
];

/** What should happen to all of them, what each will become, and then the decisions, ten at a time, so that one sees how far it is. */
export function DecideMany({ cycleId, selection, params, levels, today, graceUntil, onClose }: DecideManyProps) {
  const router = useRouter();
  const [decision, setDecision] = useState<CycleDecisionKind>("renew");
  const [level, setLevel] = useState("");
  const [untilOn, setUntilOn] = useState(graceUntil);
  const [reason, setReason] = useState("");
  const [shown, setShown] = useState<DecisionPreview | null>(null);
  const [refused, setRefused] = useState<DecisionPreview["left"]>([]);
  const [done, setDone] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = {
    ...{ cycleId, decision },
    level: decision === "renew" ? level || null : null,
    untilOn: decision === "grace" ? untilOn : null,
  };

  function change<Value>(set: (value: Value) => void, value: Value) {
    setShown(null);
    set(value);
  }

  async function look() {
    const { ids, isAll } = selection;
    const outcome = await preview({ ...asked, isAll, ids: isAll ? [] : ids, filter: params }).catch(() => null);
    setTrouble(outcome?.ok ? null : (outcome?.message ?? "Tenet was not reached. Try again."));
    if (outcome?.ok) setShown(outcome.value);
  }

  async function decideAll({ become }: DecisionPreview) {
    const not: DecisionPreview["left"] = [];
    let count = 0;
    let failed: string | null = null;
    for (let at = 0; at < become.length && failed === null; at += atOnce) {
      setDone(at);
      const terms = become.slice(at, at + atOnce).map(({ id, version }) => ({ id, version }));
      const outcome = await decideMany({ ...asked, terms, reason: reason || null }).catch(() => null);
      if (outcome?.ok) {
        count += terms.length - outcome.value.refused.length;
        not.push(...outcome.value.refused);
      } else failed = outcome?.message ?? "Tenet was not reached.";
    }
    const decided = `${plural(count, "term is", "terms are")} decided.`;
    setDone(null);
    setShown(null);
    setRefused(not);
    setTrouble(failed === null ? null : `${failed} ${decided} Look again at the others.`);
    router.refresh();
    if (failed !== null) return;
    showNotice(`${decided} The letters wait for an hour, or until you send them.`);
    if (not.length === 0) {
      selection.clear();
      onClose();
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Decide on ${plural(selection.count, "term")}`}
      size="lg"
      radius="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      styles={{ title: { fontWeight: 640, fontSize: "1.0625rem" } }}
    >
      <FormError message={trouble ? { text: trouble } : null} />
      <Group align="start" grow>
        <NativeSelect
          label="What should happen?"
          data={decisions}
          value={decision}
          onChange={(event) => change(setDecision, event.currentTarget.value as CycleDecisionKind)}
        />
        {decision === "renew" && levels.length > 0 ? (
          <NativeSelect
            label="Level"
            data={[{ value: "", label: "The same for each" }, ...levels]}
            value={level}
            onChange={(event) => change(setLevel, event.currentTarget.value)}
          />
        ) : null}
        {decision === "grace" ? (
          <DayField
            label="Grace until"
            value={untilOn}
            onChange={(day) => change(setUntilOn, day)}
            today={today}
            shortcuts={false}
          />
        ) : null}
      </Group>
      {shown ? <WhatEachBecomes preview={shown} /> : null}
      {refused.length > 0 ? <WhatEachBecomes preview={{ become: [], left: refused, needsReason: false }} /> : null}
      {shown && shown.become.length > 0 ? (
        <Textarea
          mt="md"
          autosize
          minRows={2}
          label="Why? Each of them reads this in the letter."
          description={shown.needsReason ? "Without a reason, some of these letters do not leave." : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      {done !== null && shown ? (
        <Progress
          mt="md"
          value={(100 * done) / Math.max(1, shown.become.length)}
          aria-label={`${done} of ${shown.become.length} decided`}
        />
      ) : null}
      <Group mt="lg" justify="flex-end" gap="xs">
        <Text component="span" fz="sm" c="var(--second)" flex={1}>
          {shown ? "You can undo each until its letter leaves." : "First look at what each will become."}
        </Text>
        <Button variant="default" onClick={onClose} disabled={done !== null}>
          Cancel
        </Button>
        {shown ? (
          <Button loading={done !== null} disabled={shown.become.length === 0} onClick={() => decideAll(shown)}>
            {decisions.find(({ value }) => value === decision)?.label} for {plural(shown.become.length, "term")}
          </Button>
        ) : (
          <Button onClick={look} disabled={decision === "grace" && !untilOn}>
            Show what each becomes
          </Button>
        )}
      </Group>
    </Modal>
  );
}
