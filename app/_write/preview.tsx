"use client";

import { Button, Checkbox, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { FormError, type FormMessage } from "../_ui/form-error";
import { plural } from "../_ui/format";
import { Text } from "../_ui/plain/text";
import { messageOf, unreachable } from "../_ui/refusal-message";
import { showNotice } from "../_ui/undo-notice";
import { preview, send } from "./actions";
import { LeftOutMembers } from "./left-out";
import classes from "./write.module.css";
import type { Begun, Previewed } from "./write-window";

const atOnce = 25;

type PreviewProps = {
  previewed: Previewed;
  begun: Begun;
  onChanged: (previewed: Previewed) => void;
  onBack: () => void;
  onSent: () => void;
};

/** What each member reads, who is left out and why; sent some at a time, so that one sees how far it is. What broke off can be sent again: nobody gets it twice. */
export function Preview({ previewed, begun, onChanged, onBack, onSent }: PreviewProps) {
  const router = useRouter();
  const { ready, leftOut, asked, sendKey } = previewed;
  const [done, setDone] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<FormMessage | null>(null);
  const isSending = useRef(false);
  const top = useRef<HTMLDivElement>(null);
  const insistable = leftOut.filter(({ canInsist }) => canInsist).length;

  // The words above may have been scrolled away.
  useEffect(() => top.current?.focus(), []);

  async function insist(insists: boolean) {
    const outcome = await preview({ ...asked, insists, termIds: begun.termIds }).catch(() => null);
    setTrouble(outcome === null ? unreachable : outcome.ok ? null : messageOf(outcome));
    if (outcome?.ok) onChanged({ ...outcome.value, asked: { ...asked, insists } });
  }

  async function sendAll() {
    if (isSending.current) return;
    isSending.current = true;
    setTrouble(null);
    let sent = 0;
    const refused: string[] = [];
    try {
      for (let at = 0; at < ready.length; at += atOnce) {
        setDone(at);
        const termIds = ready.slice(at, at + atOnce).map(({ termId }) => termId);
        const outcome = await send({ ...asked, termIds, sendKey });
        if (!outcome.ok) return setTrouble(messageOf(outcome));
        sent += outcome.value.sent;
        refused.push(...outcome.value.leftOut.map(({ name, why }) => `${name}: ${why}`));
      }
      const others = refused.length > 0 ? ` Left out meanwhile: ${refused.join(" ")}` : "";
      showNotice(`${plural(sent, "mail leaves", "mails leave")} now.${others}`);
      onSent();
      router.refresh();
    } catch {
      setTrouble({ text: "Tenet was not reached. Send again: nobody gets it twice." });
    } finally {
      isSending.current = false;
      setDone(null);
    }
  }

  return (
    <div ref={top} tabIndex={-1} className={classes.preview}>
      <FormError message={trouble} />
      {ready.map(({ termId, name, subject, body }, at) => (
        <details key={termId} className={classes.message} open={at === 0}>
          <summary>
            <strong>{name}</strong> <span>{subject}</span>
          </summary>
          <h3>{subject}</h3>
          <p>Hello {name},</p>
          <p>{body}</p>
        </details>
      ))}
      <LeftOutMembers leftOut={leftOut} />
      {insistable > 0 || asked.insists ? (
        <Checkbox
          mt="md"
          label={
            asked.insists
              ? "Also to whom somebody wrote about this within 30 days"
              : `Also to ${plural(insistable, "member")} to whom somebody wrote about this within 30 days`
          }
          checked={asked.insists}
          onChange={(event) => void insist(event.currentTarget.checked)}
        />
      ) : null}
      <Group mt="md" gap="xs">
        <Button loading={done !== null} disabled={ready.length === 0} onClick={sendAll}>
          Send {plural(ready.length, "mail")}
        </Button>
        <Button variant="default" onClick={onBack} disabled={done !== null}>
          Change the words
        </Button>
        <Text size="sm" tone="second" role="status">
          {done === null ? "What was sent cannot be undone." : `${done} of ${ready.length} sent`}
        </Text>
      </Group>
    </div>
  );
}
