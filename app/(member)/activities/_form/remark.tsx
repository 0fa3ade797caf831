"use client";

import { createContext, type ReactNode, useContext } from "react";
import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import type { Typed } from "./form-types";
import classes from "./remark.module.css";

/** What a reviewer wrote when it came back: about which field, null for all of it, and on which day. */
export type Remark = { field: string | null; by: string; words: string; day: string };

type Said = { remark: Remark; isChanged: boolean; sent: string | null };

const RemarkContext = createContext<Said | null>(null);

type RemarkedFormProps = { remark: Remark | null; opened: Typed; typed: Typed; children: ReactNode };

/** The fields of a form, of which one may have a reviewer's words over it. */
export function RemarkedForm({ remark, opened, typed, children }: RemarkedFormProps) {
  const said = remark && {
    remark,
    isChanged: JSON.stringify(answerIn(opened, remark.field)) !== JSON.stringify(answerIn(typed, remark.field)),
    sent: sentWords(opened, remark.field),
  };
  return <RemarkContext value={said}>{children}</RemarkContext>;
}

/** A field in one frame with what the reviewer wrote of it, if anything. */
export function Remarked({ field, children }: { field: string | null; children?: ReactNode }) {
  const said = useContext(RemarkContext);
  if (!said || said.remark.field !== field) return children;
  const { remark, isChanged, sent } = said;
  return (
    <div className={classes.frame} data-changed={isChanged || undefined}>
      <div className={classes.words} role="note" aria-label={`What ${remark.by} wrote`}>
        <PersonAvatar name={remark.by} />
        <div>
          <b>{remark.by}</b> <span className={classes.day}>{formatDay(remark.day)}</span>
          <p>{remark.words}</p>
        </div>
        {isChanged ? (
          <span className={classes.changed}>
            <Icon name="check" size={16} /> changed
          </span>
        ) : null}
      </div>
      {children ? (
        <div className={classes.field}>
          {children}
          {sent ? (
            <p className={classes.sent}>
              {isChanged ? (
                <>
                  You sent <del>{sent}</del>
                </>
              ) : (
                "This is still what you sent."
              )}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function answerIn(values: Typed, field: string | null): unknown {
  if (field === null) return values;
  if (field === "startsOn") return [values.startsOn, values.endsOn];
  return values[field as keyof Typed] ?? null;
}

/** What can be said in one line of what was sent. */
function sentWords(values: Typed, field: string | null): string | null {
  if (field === "title") return values.title || null;
  if (field === "startsOn") return values.startsOn ? formatDay(values.startsOn) : null;
  if (field === "links") return (values.links ?? []).filter(Boolean).join(", ") || null;
  return null;
}
