"use client";

import { type ReactNode, useRef, useState } from "react";
import { useFormState } from "react-hook-form";
import classes from "./folded-parts.module.css";
import type { FormControl, Typed } from "./form-types";
import type { FormOptions } from "./options";
import { type PartWords, partWords } from "./part-words";

/** A section of the form: the fields in it, and what shows them. */
export type FormPart = { key: keyof PartWords; fields: (keyof Typed)[]; node: ReactNode };

type FoldedPartsProps = {
  parts: readonly FormPart[];
  control: FormControl;
  typed: Typed;
  options: FormOptions;
  names: Record<string, string>;
  /** How many it has already. */
  files: number;
};

const labels: Record<keyof PartWords, string> = {
  type: "What",
  title: "Title",
  day: "Day",
  figures: "Numbers",
  links: "Link",
  files: "Files",
  tags: "What it advances",
  people: "Who",
  more: "More",
};

/** What a reviewer did not ask about, in a line each: it stays as it was sent. */
export function FoldedParts({ parts, control, typed, ...known }: FoldedPartsProps) {
  const words = partWords(typed, known);
  return (
    <>
      <h2 className={classes.title}>
        Everything else <span>stays as you sent it, unless you change it</span>
      </h2>
      {parts.map((part) => (
        <FoldedPart key={part.key} part={part} words={words[part.key]} control={control} />
      ))}
    </>
  );
}

/** One line until somebody wants to change it, or something in it is wrong. */
function FoldedPart({ part, words, control }: { part: FormPart; words: string; control: FormControl }) {
  const { key, fields, node } = part;
  const label = labels[key];
  const [isWanted, setWanted] = useState(false);
  const opened = useRef<HTMLDivElement>(null);
  const { errors } = useFormState({ control, name: fields });
  if (isWanted || fields.some((field) => field in errors))
    return (
      <div ref={opened} className={classes.opened}>
        {node}
      </div>
    );

  function open() {
    setWanted(true);
    requestAnimationFrame(() => opened.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus());
  }

  return (
    <div className={classes.row}>
      <span className={classes.label}>{label}</span>
      <span className={classes.words}>{words}</span>
      <button type="button" aria-label={`Change: ${label}`} onClick={open}>
        Change
      </button>
    </div>
  );
}
