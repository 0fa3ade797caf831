"use client";

import { createContext, useContext } from "react";
import { type Control, type FieldValues, type Path, useWatch } from "react-hook-form";
import { Icon } from "@/app/_ui/icon";
import classes from "./message.module.css";

/** By field, what it was filled with from a message, and the words that said so. */
export type Said = Record<string, { value: unknown; words: string }>;

export const SaidContext = createContext<Said>({});

/** Beside a field that was filled from a message, for as long as nobody changed it. */
export function FromText<Input extends FieldValues, Context, Output>(props: {
  control: Control<Input, Context, Output>;
  name: Path<Input>;
}) {
  const said = useContext(SaidContext)[props.name];
  return said ? <Unchanged {...props} said={said} /> : null;
}

function Unchanged<Input extends FieldValues, Context, Output>({
  control,
  name,
  said,
}: {
  control: Control<Input, Context, Output>;
  name: Path<Input>;
  said: Said[string];
}) {
  const value: unknown = useWatch({ control, name });
  return JSON.stringify(value) === JSON.stringify(said.value) ? <Words {...said} /> : null;
}

/** The same of somebody, by member or by the name of a guest. */
export function SpeakerFromText({ who }: { who: string }) {
  const said = useContext(SaidContext)[`speaker ${who}`];
  return said ? <Words {...said} /> : null;
}

function Words({ value, words }: Said[string]) {
  return (
    <span className={classes.said}>
      <Icon name="quote" size={14} /> {words === value ? "from the text" : `“${words}”`}
    </span>
  );
}
