"use client";

import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { Icon } from "../../_ui/icon";

const ExportMenu = lazy(async () => ({ default: (await import("./export-menu")).ExportMenu }));

/** Share copies the address with its filter; whoever opens it sees what they may see. Export has each table as a CSV. */
export function ReportActions({ exports }: { exports: { title: string; href: string }[] }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const [isAsked, setAsked] = useState(false);
  const closed = (
    <Button
      variant="default"
      data-chrome
      leftSection={<Icon name="download" size={16} />}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      Export
    </Button>
  );
  return (
    <>
      <Button
        variant="default"
        data-chrome
        leftSection={<Icon name={clipboard.copied ? "check" : "link"} size={16} />}
        onClick={() => clipboard.copy(window.location.href)}
      >
        <span aria-live="polite">{clipboard.copied ? "Link copied" : "Share"}</span>
      </Button>
      {isAsked ? (
        <Suspense fallback={closed}>
          <ExportMenu exports={exports} />
        </Suspense>
      ) : (
        closed
      )}
    </>
  );
}
