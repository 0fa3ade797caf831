"use client";

import { Box } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Remarked } from "./remark";

/** A place in the form that a link can lead to: `?field=links` scrolls there and sets the focus. */
export function Spot({ field, children }: { field: string; children: ReactNode }) {
  return (
    <Box id={`field-${field}`} style={{ scrollMarginTop: 96 }}>
      <Remarked field={field}>{children}</Remarked>
    </Box>
  );
}

export function useFieldOf(field: string | undefined) {
  useEffect(() => {
    const spot = field ? document.getElementById(`field-${field}`) : null;
    spot?.scrollIntoView({ block: "center" });
    spot?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  }, [field]);
}

/** Where the form as a whole speaks; comes into view when it has something new to say, since sending is possible from anywhere. */
export function Top({ shown, children }: { shown: unknown; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) place.current?.scrollIntoView({ block: "center" });
  }, [shown]);
  return <div ref={place}>{children}</div>;
}
