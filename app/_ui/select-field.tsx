"use client";

import { ComboboxChevron, InputBase, InputClearButton } from "@mantine/core";
import { useId, useMergedRef } from "@mantine/hooks";
import type { FocusEvent, KeyboardEvent } from "react";
import { labelOf, type SelectFieldProps, valueWith } from "./select-options";
import { useLateField } from "./use-late-field";

const load = () => import("./opened-select").then((module) => module.OpenedSelect);

/** Mantine's list to choose from; it looks the same before, and its script comes when somebody points at it or enters it. */
export function SelectField(props: SelectFieldProps) {
  const late = useLateField(load);
  const id = useId(props.id);
  const { data, value, name, limit, filter, searchable, clearable, clearButtonProps, ...more } = props;
  const { allowDeselect, nothingFoundMessage, onSearchChange, onChange, ref, onFocus, onBlur, ...look } = more;
  const inputRef = useMergedRef(late.input, ref);
  const { opened, typed } = late;
  if (opened) return <opened.Part {...props} id={id} begun={opened.begun} />;

  function take(text: string) {
    const isProgram = document.activeElement !== late.input.current;
    const meant = isProgram ? valueWith(data, text) : null;
    if (meant === null) late.type(text);
    else choose(meant);
  }

  function choose(chosen: string | null) {
    onChange?.(chosen, chosen === null ? null : { value: chosen, label: labelOf(data, chosen) });
  }

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    const opens = ["ArrowDown", "ArrowUp", ...(searchable ? [] : ["Enter", " "])];
    if (!opens.includes(event.key)) return;
    event.preventDefault();
    late.press();
  }

  return (
    <InputBase
      {...look}
      id={id}
      ref={inputRef}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      autoComplete="off"
      readOnly={!searchable}
      pointer={!searchable}
      value={typed ?? labelOf(data, value)}
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={(event: FocusEvent<HTMLInputElement>) => {
        late.ask();
        onFocus?.(event);
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        late.type(null);
        onBlur?.(event);
      }}
      onKeyDown={pressKey}
      onPointerDown={late.press}
      wrapperProps={{ onPointerEnter: late.near }}
      rightSectionPointerEvents="none"
      __defaultRightSection={<ComboboxChevron error={look.error} />}
      __clearable={Boolean(clearable && value && !look.disabled)}
      __clearSection={<InputClearButton tabIndex={-1} aria-hidden {...clearButtonProps} onClick={() => choose(null)} />}
    />
  );
}
