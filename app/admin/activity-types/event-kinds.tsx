"use client";

import { LineList, type LineShown } from "../_catalogue/line-list";
import { addAKind, bringTheKindBack, changeKind, placeKind, retireTheKind } from "./actions";

const words = {
  add: "Add a kind of event",
  fresh: "New kind of event",
  field: "Name",
  missing: "Name the kind of event.",
  save: "Save the kind",
  stays: "Events of this kind stay.",
  most: 60,
};

/** What an event can be, in the order of the form, each edited in place. */
export function EventKinds({ kinds }: { kinds: LineShown[] }) {
  return (
    <LineList
      lines={kinds}
      words={words}
      idPrefix="kind-"
      add={(name) => addAKind({ name })}
      change={(choice, name) => changeKind({ ...choice, name })}
      place={placeKind}
      retire={retireTheKind}
      bringBack={bringTheKindBack}
    />
  );
}
