"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { TextLink } from "../_ui/links";
import { notReached } from "../_ui/refusal-message";
import { loadNotifications } from "./actions";
import classes from "./bell.module.css";
import { ReadAllButton } from "./read-button";
import { NotificationRows } from "./rows";
import type { OpenRows } from "./rows-of";
import { useRowKeys } from "./use-row-keys";
import { groupTitles, needs } from "./words";

/** What waits, from every page; the same rows as on the page of all notifications. */
export function Panel({ onClose }: { onClose: () => void }) {
  const [rows, setRows] = useState<OpenRows | string | null>(null);
  const router = useRouter();
  const inside = useRef<HTMLDivElement>(null);
  useRowKeys(inside);

  const load = useCallback(async () => {
    const found = await loadNotifications().catch(() => null);
    setRows(found?.ok ? found.value : (found?.message ?? notReached));
  }, []);

  useEffect(() => void load(), [load]);

  function changed() {
    void load();
    router.refresh();
  }

  const isOpen = rows !== null && typeof rows !== "string";
  const groups = isOpen ? needs.filter((need) => rows[need].length > 0) : [];
  return (
    <>
      <header className={classes.head}>
        <h2>Notifications</h2>
        {groups.length > 0 ? <ReadAllButton onChanged={changed} /> : null}
      </header>
      {rows === null ? <p className={classes.wait}>Loading</p> : null}
      {typeof rows === "string" ? <p className={classes.wait}>{rows}</p> : null}
      {isOpen && groups.length === 0 ? <p className={classes.wait}>Nothing is unread.</p> : null}
      <div ref={inside}>
        {isOpen
          ? groups.map((need) => (
              <section key={need}>
                <h3 className={classes.group}>
                  {groupTitles[need]} <span>{rows[need].length}</span>
                </h3>
                <div className={classes.inside}>
                  <NotificationRows
                    label={groupTitles[need]}
                    rows={rows[need]}
                    look={need}
                    onChanged={changed}
                    onFollow={onClose}
                  />
                </div>
              </section>
            ))
          : null}
      </div>
      <footer className={classes.foot}>
        <TextLink href="/notifications" onClick={onClose}>
          See all notifications
        </TextLink>
        <TextLink href="/account" onClick={onClose}>
          How you are told
        </TextLink>
      </footer>
    </>
  );
}
