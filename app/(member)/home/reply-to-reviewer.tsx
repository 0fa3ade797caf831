"use client";

import { Box, Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useRef } from "react";
import { CommentForm } from "@/app/_conversation/comment-form";

type ReplyProps = { activityId: string; to: string; viewerId: string; children: ReactNode };

/** A word back to the reviewer, written where their words stand. */
export function ReplyToReviewer({ activityId, to, viewerId, children }: ReplyProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const opener = useRef<HTMLButtonElement>(null);
  const closeAgain = () => {
    close();
    opener.current?.focus();
  };
  return (
    <>
      <Group gap="xs" mt="sm">
        {children}
        <Button ref={opener} variant="subtle" color="gray" aria-expanded={isOpen} onClick={toggle}>
          Reply
        </Button>
      </Group>
      {isOpen ? (
        <Box mt="sm" maw={480}>
          <CommentForm activityId={activityId} viewerId={viewerId} label={`To ${to}`} onSent={closeAgain} />
        </Box>
      ) : null}
    </>
  );
}
