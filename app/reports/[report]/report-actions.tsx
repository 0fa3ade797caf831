"use client";

import { Suspense, useEffect, useState } from "react";
import { late } from "@/app/_ui/late";
import { Icon } from "../../_ui/icon";
import { PlainButton } from "../../_ui/plain/button";

const load = () => import("./export-menu");
const ExportMenu = late(async () => (await load()).ExportMenu);

/** Share copies the address with its filter; whoever opens it sees what they may see. Export has each table as a CSV. */
export function ReportActions({ exports }: { exports: { title: string; href: string }[] }) {
  const [isCopied, setCopied] = useState(false);
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    await navigator.clipboard?.writeText(window.location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

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
        leftSection={<Icon name={isCopied ? "check" : "link"} size={16} />}
        onClick={copy}
      >
        <span aria-live="polite">{isCopied ? "Link copied" : "Share"}</span>
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
