"use client";

import { Suspense, useEffect, useState } from "react";
import { late } from "../_ui/late";
import { searchEvents } from "../_ui/shell/open-search";
import type { ShellLink, ShellSection } from "../_ui/shell/shell-links";

const load = () => import("./search-sheet");
const SearchSheet = late(async () => (await load()).SearchSheet);

/** Waits for ⌘K, Ctrl K or a press of a search button; the sheet's code comes with the first of them. */
export function Search({ links, sections }: { links: ShellLink[]; sections: ShellSection[] }) {
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
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener(searchEvents.open, open);
      window.removeEventListener(searchEvents.prepare, prepare);
      window.removeEventListener("keydown", press);
    };
  }, []);

  if (times === 0) return null;
  return (
    <Suspense>
      <SearchSheet times={times} links={[...links, ...sections.flatMap((section) => section.links)]} />
    </Suspense>
  );
}
