"use client";

import { LineList, type LineShown } from "../_catalogue/line-list";
import { addATrait, bringTheTraitBack, changeTrait, placeTrait, retireTheTrait } from "./actions";

const words = {
  add: "Add a trait",
  fresh: "New trait",
  field: "Trait",
  missing: "Say what the trait is.",
  save: "Save the trait",
  stays: "It stays on record.",
  most: 200,
};

/** What the program looks for in people, in order, each edited in place. */
export function Traits({ programKey, traits }: { programKey: string; traits: LineShown[] }) {
  return (
    <LineList
      lines={traits}
      words={words}
      add={(text) => addATrait({ programKey, text })}
      change={(choice, text) => changeTrait({ ...choice, text })}
      place={placeTrait}
      retire={retireTheTrait}
      bringBack={bringTheTraitBack}
    />
  );
}
