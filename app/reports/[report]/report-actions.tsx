"use client";

import { useClipboard } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { Icon } from "../../_ui/icon";
import { PlainButton } from "../../_ui/plain/button";

const load = () => import("./export-menu");
const ExportMenu = lazy(async () => ({ default: (await load()).ExportMenu }));

/** Share copies the address with its filter; whoever opens it sees what they may see. Export has each table as a CSV. */
export function ReportActions({ exports }: { exports: { title: string; href: string }[] }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const [isAsked, setAsked] = useState(false);
  const closed = (
    <PlainButton
      variant="default"
      data-chrome
      leftSection={<Icon name="download" size={16} />}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onClick={() => setAsked(true)}
    >
      Export
    </PlainButton>
  );
  return (
    <>
      <PlainButton
        variant="default"
        data-chrome
        leftSection={<Icon name={clipboard.copied ? "check" : "link"} size={16} />}
        onClick={() => clipboard.copy(window.location.href)}
      >
        <span aria-live="polite">{clipboard.copied ? "Link copied" : "Share"}</span>
      </PlainButton>
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
