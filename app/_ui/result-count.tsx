"use client";

import { useEffect, useState } from "react";
import { VisuallyHidden } from "./plain/visually-hidden";

/** Says to a screen reader how much a list shows, whenever a filter or words change it; nothing when the page opens. */
export function ResultCount({ words }: { words: string }) {
  const [first] = useState(words);
  const [hasChanged, setHasChanged] = useState(false);

  useEffect(() => {
    if (words !== first) setHasChanged(true);
  }, [words, first]);

  return (
    <VisuallyHidden>
      <span role="status">{hasChanged ? `${words} shown` : ""}</span>
    </VisuallyHidden>
  );
}
