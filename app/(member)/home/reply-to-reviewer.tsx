"use client";

import { type ReactNode, Suspense, useRef, useState } from "react";
import { late } from "@/app/_ui/late";
import { PlainButton } from "@/app/_ui/plain/button";
import { Row } from "@/app/_ui/plain/row";

type ReplyProps = { activityId: string; to: string; viewerId: string; children: ReactNode };

const load = () => import("@/app/_conversation/comment-form");
const CommentForm = late(async () => (await load()).CommentForm);

/** A word back to the reviewer, written where their words stand. */
export function ReplyToReviewer({ activityId, to, viewerId, children }: ReplyProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closeAgain = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Row gap={8} above={12}>
        {children}
        <PlainButton
          ref={opener}
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          onPointerEnter={() => void load()}
          onClick={() => setOpen(!isOpen)}
        >
          Reply
        </PlainButton>
      </Row>
      {isOpen ? (
        <div style={{ marginTop: 12, maxWidth: 480 }}>
          <Suspense>
            <CommentForm activityId={activityId} viewerId={viewerId} label={`To ${to}`} onSent={closeAgain} />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
