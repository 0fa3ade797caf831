"use client";

import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { late } from "@/app/_ui/late";
import classes from "./event-form.module.css";
import type { SessionDetailsProps } from "./session-fields";

const load = () => import("./session-fields");
const SessionFields = late(async () => (await load()).SessionFields);

/** Everything else about a session, folded away until somebody asks for it. */
export function SessionDetails(props: SessionDetailsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.details}>
      <Button
        variant="subtle"
        size="compact-sm"
        px={4}
        aria-expanded={isOpen}
        onPointerEnter={() => void load()}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? "Less" : "More about this session"}
      </Button>
      {isOpen ? (
        <Suspense>
          <SessionFields {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}
