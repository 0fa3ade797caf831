"use client";

import { Suspense, useEffect, useState } from "react";
import { late } from "../_ui/late";
import { searchEvents } from "../_ui/shell/open-search";
import type { Jump } from "./jumps";

const load = () => import("./search-sheet");
const SearchSheet = late(async () => (await load()).SearchSheet);

/** Waits for ⌘K, Ctrl K or a press of a search button; the sheet's code comes with the first of them. */
export function Search({ links }: { links: Jump[] }) {
  const [times, setTimes] = useState(0);

  useEffect(() => {
    const open = () => setTimes((before) => before + 1);
    const prepare = () => void load();
    function press(event: KeyboardEvent) {
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k")
        return;
      event.preventDefault();
      open();
    }
    window.addEventListener(searchEvents.open, open);
    window.addEventListener(searchEvents.prepare, prepare);
    // Before a field can keep the press to itself.
    window.addEventListener("keydown", press, true);
    return () => {
      window.removeEventListener(searchEvents.open, open);
      window.removeEventListener(searchEvents.prepare, prepare);
      window.removeEventListener("keydown", press, true);
    };
  }, []);

  if (times === 0) return null;
  return (
    <Suspense>
      <SearchSheet times={times} links={links} />
    </Suspense>
  );
}
