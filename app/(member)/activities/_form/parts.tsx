"use client";

import { type ReactNode, useRef, useState } from "react";
import { useFormState } from "react-hook-form";
import type { FormControl, Typed } from "./form-types";
import classes from "./parts.module.css";

/** A section of the form: the fields in it, its name, what stands there in words, and the fields themselves. */
export type FormPart = { fields: (keyof Typed)[]; label: string; words: string; node: ReactNode };

type PartsProps = {
  parts: readonly FormPart[];
  control: FormControl;
  /** The field that a reviewer asked about: it comes first, and what stays as it was sent folds into a line each. */
  asked: string | null;
};

/** The sections of the form in their order; of one that came back, what is to be changed first. */
export function Parts({ parts, control, asked }: PartsProps) {
  const first = parts.find(({ fields }) => fields.some((field) => field === asked));
  if (!first) return parts.map(({ label, node }) => <div key={label}>{node}</div>);
  return (
    <>
      {first.node}
      <h2 className={classes.title}>
        Everything else <span>stays as you sent it, unless you change it</span>
      </h2>
      {parts
        .filter((part) => part !== first)
        .map((part) => (
          <FoldedPart key={part.label} part={part} control={control} />
        ))}
    </>
  );
}

/** One line until somebody wants to change it, or something in it is wrong. */
function FoldedPart({ part: { fields, label, words, node }, control }: { part: FormPart; control: FormControl }) {
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
