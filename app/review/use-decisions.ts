"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { notReached } from "../_ui/refusal-message";
import { takeBack } from "./actions";
import type { Decision } from "./desk-context";

/** A decision that can still be undone: until three more are made. */
export type Recent = { key: number; ids: string[]; words: string; href: string };

const undoable = 3;

/** Kept while other pages are looked at: who comes back can still undo. */
let kept: readonly Recent[] = [];
let made = 0;

const keyOf = ({ id, version }: { id: string; version: number }) => `${id} ${version}`;

/**
 * Decisions are shown at once and sent one after the other. One that is refused comes back to the queue, with the reason. After the
 * last of them the queue is read again.
 */
export function useDecisions(goTo: (href: string) => void) {
  const router = useRouter();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [recent, setRecent] = useState(kept);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const line = useRef({ end: Promise.resolve(), length: 0 });

  function remember(list: readonly Recent[]) {
    kept = list;
    setRecent(list);
  }

  function queue(work: () => Promise<void>) {
    line.current.length += 1;
    line.current.end = line.current.end
      .then(work)
      .catch(() => setTrouble(notReached))
      .then(() => {
        line.current.length -= 1;
        if (line.current.length === 0) router.refresh();
      });
  }

  /** Takes the rows from the queue and sends the decision; answers what can no longer be undone by that, if anything. */
  function decide({ rows, words, send }: Decision): string | null {
    made += 1;
    const entry = { key: made, ids: rows.map(({ id }) => id), words, href: rows[0]?.href ?? "/review" };
    const [last] = kept.length >= undoable ? kept : [];
    const bringBack = (ids: readonly string[]) =>
      setGone((all) => new Set([...all].filter((key) => !ids.some((id) => key.startsWith(`${id} `)))));
    setGone((all) => new Set([...all, ...rows.map(keyOf)]));
    remember([...kept.slice(last ? 1 : 0), entry]);
    setTrouble(null);
    setOver(last ? `You can no longer undo this: ${last.words}` : null);
    queue(async () => {
      const outcome = await send().catch(() => ({ ok: false as const, message: notReached }));
      const skipped = outcome.ok ? skippedOf(outcome.value) : entry.ids;
      if (skipped.length === 0) return;
      bringBack(skipped);
      remember(
        kept.flatMap((one) => {
          if (one.key !== entry.key) return [one];
          const ids = one.ids.filter((id) => !skipped.includes(id));
          return ids.length > 0 ? [{ ...one, ids }] : [];
        }),
      );
      setTrouble(outcome.ok ? `${skipped.length} of them changed in the meantime. Look again.` : outcome.message);
    });
    return last?.words ?? null;
  }

  /** The one with that key, or else the last. */
  function undo(key?: number): Recent | null {
    const entry = key === undefined ? kept.at(-1) : kept.find((one) => one.key === key);
    if (!entry) return null;
    remember(kept.filter((one) => one !== entry));
    setOver(null);
    queue(async () => {
      const left: string[] = [];
      for (const id of entry.ids) {
        const back = await takeBack({ id }).catch(() => ({ ok: false as const, message: notReached }));
        if (back.ok) continue;
        left.push(id);
        setTrouble(back.message);
      }
      if (left.length > 0) remember([{ ...entry, ids: left }, ...kept].slice(-undoable));
      if (left.length < entry.ids.length) goTo(entry.href);
    });
    return entry;
  }

  return { gone: (row: { id: string; version: number }) => gone.has(keyOf(row)), recent, trouble, over, decide, undo };
}

/** Those of many that the server left out. */
function skippedOf(value: unknown): string[] {
  const skipped = typeof value === "object" && value !== null && "skipped" in value ? value.skipped : [];
  return Array.isArray(skipped) ? skipped.filter((id) => typeof id === "string") : [];
}
