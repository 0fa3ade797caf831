"use client";

import { ComboboxChevron, InputClearButton, Pill, PillGroup, PillsInput, type TagsInputProps } from "@mantine/core";
import { useId, useMergedRef } from "@mantine/hooks";
import type { KeyboardEvent } from "react";
import { labelOf, type MultiSelectFieldProps } from "./select-options";
import { type FieldBegun, useLateField } from "./use-late-field";

export type TagsFieldProps = Omit<TagsInputProps, "searchValue" | "onSearchChange" | "value"> & { value: string[] };
export type Begun<Props> = Props & { begun: FieldBegun };

const load = () => import("./opened-pills");
const loadList = async () => (await load()).OpenedMultiSelect;
const loadTags = async () => (await load()).OpenedTags;

/** Mantine's list to choose several from; its script comes when somebody points at it or enters it. */
export function MultiSelectField(props: MultiSelectFieldProps) {
  const late = useLateField<Begun<MultiSelectFieldProps>>(loadList);
  const id = useId(props.id);
  if (late.opened) return <late.opened.Part {...props} id={id} begun={late.opened.begun} />;
  const { data, searchable, clearable, clearButtonProps, value = [], ...look } = props;
  return (
    <PlainPills
      {...{ ...look, id, late }}
      value={value}
      wordsOf={(one) => labelOf(data, one) || one}
      isNarrow
      __defaultRightSection={<ComboboxChevron error={look.error} />}
      __clearable={Boolean(clearable && value.length > 0)}
      __clearSection={
        <InputClearButton tabIndex={-1} aria-hidden {...clearButtonProps} onClick={() => look.onChange?.([])} />
      }
    />
  );
}

/** Mantine's field for words of one's own; its script comes when somebody points at it or enters it. */
export function TagsField(props: TagsFieldProps) {
  const late = useLateField<Begun<TagsFieldProps>>(loadTags);
  const id = useId(props.id);
  if (late.opened) return <late.opened.Part {...props} id={id} begun={late.opened.begun} />;
  const { clearButtonProps, ...look } = props;
  return <PlainPills {...{ ...look, id, late }} takesWords />;
}

type PlainPillsProps = Pick<TagsFieldProps, "label" | "description" | "error" | "placeholder" | "aria-label"> &
  Pick<TagsFieldProps, "value" | "onChange" | "onBlur" | "onFocus" | "disabled" | "ref"> & {
    id: string;
    late: Omit<ReturnType<typeof useLateField>, "opened">;
    wordsOf?: (value: string) => string;
    /** Whether Enter adds what is typed. */
    takesWords?: boolean;
    isNarrow?: boolean;
    __defaultRightSection?: React.ReactNode;
    __clearable?: boolean;
    __clearSection?: React.ReactNode;
  };

/** The field before its script: what is chosen can be removed, and words can be typed. */
function PlainPills(props: PlainPillsProps) {
  const { id, late, value, onChange, onBlur, onFocus, ref, placeholder, takesWords, ...more } = props;
  const { wordsOf = (one) => one, isNarrow, "aria-label": ariaLabel, ...look } = more;
  const inputRef = useMergedRef(late.input, ref);

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    if (!["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Enter") takeWords();
    else late.press();
  }

  function takeWords() {
    const words = takesWords ? late.typed?.trim() : null;
    if (!words) return;
    if (!value.some((one) => one.toLowerCase() === words.toLowerCase())) onChange?.([...value, words]);
    late.type("");
  }

  return (
    <PillsInput
      {...look}
      id={id}
      rightSectionPointerEvents="none"
      onPointerDown={late.press}
      wrapperProps={{ onPointerEnter: late.near }}
    >
      <PillGroup style={look.__clearable ? { paddingInlineEnd: 50 } : undefined}>
        {value.map((one) => (
          <Pill key={one} withRemoveButton onRemove={() => onChange?.(value.filter((other) => other !== one))}>
            {wordsOf(one)}
          </Pill>
        ))}
        <PillsInput.Field
          id={id}
          ref={inputRef}
          role="combobox"
          aria-label={ariaLabel}
          aria-haspopup="listbox"
          aria-expanded={false}
          autoComplete="off"
          placeholder={placeholder}
          style={isNarrow ? { minWidth: 20 } : undefined}
          value={late.typed ?? ""}
          onChange={(event) => late.type(event.currentTarget.value)}
          onKeyDown={pressKey}
          onBlur={(event) => {
            takeWords();
            late.type(null);
            onBlur?.(event);
          }}
          onFocus={(event) => {
            late.ask();
            onFocus?.(event);
          }}
        />
      </PillGroup>
    </PillsInput>
  );
}
