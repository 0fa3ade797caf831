"use client";

import { Loader, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { RowSelection } from "@/lib/terms/schema";
import type { MessageKind } from "@/lib/triage/messages/kinds";
import type { messagesToBegin, previewMessages } from "@/lib/triage/messages/preview";
import { FormError } from "../_ui/form-error";
import { plural } from "../_ui/format";
import { messageOf, unreachable } from "../_ui/refusal-message";
import { begin } from "./actions";
import { Preview } from "./preview";
import { WriteForm } from "./write-form";

export type Begun = Awaited<ReturnType<typeof messagesToBegin>>;
export type Previewed = Awaited<ReturnType<typeof previewMessages>> & { asked: Asked };
/** What was previewed is what is sent. */
export type Asked = {
  kind: string;
  words: { programKey: string; subject: string; body: string }[];
  insists: boolean;
};

type WriteWindowProps = { rows: RowSelection; kind?: MessageKind; onClose: () => void; onSent: () => void };

/** To write to one member or many: the words, then what each of them reads and who is left out, then the press that sends it. */
export function WriteWindow({ rows, kind, onClose, onSent }: WriteWindowProps) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [trouble, setTrouble] = useState<Parameters<typeof FormError>[0]["message"]>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const isPhone = useMediaQuery("(max-width: 48em)");
  const asked = useRef(rows);

  useEffect(() => {
    begin(asked.current)
      .then((outcome) => (outcome.ok ? setBegun(outcome.value) : setTrouble(messageOf(outcome))))
      .catch(() => setTrouble(unreachable));
  }, []);

  const title = previewed
    ? previewed.ready.length === 0
      ? "Nobody gets this"
      : `${plural(previewed.ready.length, "member gets", "members get")} this`
    : begun
      ? `Write to ${plural(begun.termIds.length, "member")}`
      : "Write";
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="48rem"
      fullScreen={isPhone}
      radius="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      styles={{ title: { fontWeight: 640, fontSize: "1.0625rem" } }}
      closeOnClickOutside={false}
    >
      <FormError message={trouble} />
      {begun ? (
        <>
          <div hidden={previewed !== null}>
            <WriteForm begun={begun} kind={kind} onPreview={setPreviewed} onClose={onClose} />
          </div>
          {previewed ? (
            <Preview
              previewed={previewed}
              begun={begun}
              onChanged={setPreviewed}
              onBack={() => setPreviewed(null)}
              onSent={onSent}
            />
          ) : null}
        </>
      ) : trouble ? null : (
        <Loader aria-label="Loading" />
      )}
    </Modal>
  );
}
