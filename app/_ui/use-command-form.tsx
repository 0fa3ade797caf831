"use client";

import { unstable_rethrow } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type Resolver,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { ActionResult } from "@/lib/core/errors";
import { errorPaths, mountedPaths } from "./field-paths";
import type { FormMessage } from "./form-error";
import { messageOf, unreachable } from "./refusal-message";
import { useDraftAutosave } from "./use-draft-autosave";
import { type SaveConflictOptions, useSaveConflict } from "./use-save-conflict";

type LoadedSchema<Input, Output> = () => Promise<z.ZodType<Output, Input>>;

type CommandFormOptions<Input extends FieldValues, Output, Value, Newest extends { values: Input }> = {
  /** Loads what checks the input; the page need not bring it, since it is asked for with the first touch of the form. */
  schema: LoadedSchema<Input, Output>;
  defaultValues: DefaultValues<Input>;
  /** A server action; it parses again, so it gets what was typed. */
  action: (input: Input) => Promise<ActionResult<Value>>;
  /** Under which name what is typed is saved on this device; begin it with the viewer's id. */
  keep?: string;
  onDone?: (value: Value) => void;
} & SaveConflictOptions<Input, Newest>;

/** A form that sends one command: field messages from either side, one send at a time, and nothing typed is ever lost. */
export function useCommandForm<
  Input extends FieldValues,
  Output,
  Value,
  Newest extends { values: Input } = { values: Input },
>(options: CommandFormOptions<Input, Output, Value, Newest>) {
  const { schema, defaultValues, action, keep, onDone, newestOf, onTaken } = options;
  const form = useForm<Input, unknown, Input>({
    resolver: (...typed) => checkWith(schema, typed),
    defaultValues,
  });
  const draft = useDraftAutosave(form, keep, defaultValues);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const conflict = useSaveConflict({ form, draft, newestOf, onTaken });
  const [isBusy, start] = useTransition();
  const isSending = useRef(false);

  async function send(input: Input) {
    setMessage(null);
    conflict.forget();
    try {
      const outcome = await action(input);
      if (!outcome.ok) {
        refuse(outcome);
        return await conflict.ask(input);
      }
      draft.drop();
      onDone?.(outcome.value);
    } catch (error) {
      unstable_rethrow(error);
      setMessage(unreachable);
    }
  }

  function refuse(outcome: Extract<ActionResult<Value>, { ok: false }>) {
    const shown = new Set(mountedPaths(form.control).filter((path) => path in outcome.fields));
    let isFirst = true;
    for (const path of shown) {
      form.setError(path as Path<Input>, { type: "server", message: outcome.fields[path] }, { shouldFocus: isFirst });
      isFirst = false;
    }
    setMessage(messageOf(outcome, shown));
  }

  /** Errors of fields that are not on the screen would be silent: the form says them. */
  function explain(errors: FieldErrors<Input>) {
    const shown = mountedPaths(form.control);
    const silent = errorPaths(errors).filter(({ path }) => !shown.includes(path));
    setMessage(
      silent.length
        ? {
            text: "Please check the marked fields.",
            details: silent.map(({ path, message: words }) => `${path}: ${words}`),
          }
        : null,
    );
  }

  /** For `<form onSubmit={submit()}>`, or a second button: `onClick={submit({ state: "draft" })}` sets those values first. */
  function submit(changes?: Partial<Input>) {
    return (event?: React.BaseSyntheticEvent) => {
      event?.preventDefault();
      if (isSending.current) return;
      isSending.current = true;
      for (const [path, value] of Object.entries(changes ?? {})) {
        form.setValue(path as Path<Input>, value as PathValue<Input, Path<Input>>);
      }
      start(async () => {
        try {
          await form.handleSubmit(send, explain)();
        } finally {
          isSending.current = false;
        }
      });
    };
  }

  /** For a Mantine input with a plain value: `<TextInput label="Title" {...field("title")} />`. */
  function field(path: Path<Input>) {
    const error: unknown = get(form.formState.errors, `${path}.message`);
    const begins: unknown = get(defaultValues, path);
    return {
      ...form.register(path),
      error: typeof error === "string" ? error : undefined,
      // For the page as it comes, before the form listens.
      defaultValue: typeof begins === "string" ? begins : undefined,
    };
  }

  /** Spread onto the form; Ctrl or ⌘ with Enter sends from any field. */
  const formProps = {
    noValidate: true,
    onFocus: () => void loadChecks(schema).catch(() => {}),
    onSubmit: submit(),
    onKeyDown(event: React.KeyboardEvent<HTMLFormElement>) {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit()(event);
    },
  };

  const settled = (how: () => void) => () => {
    how();
    setMessage(null);
  };
  const { found, mergeBoth, discard } = conflict;
  return {
    ...{ form, formProps, control: form.control, field, submit, isBusy, message, setMessage },
    draft: { ...draft, discard: settled(discard) },
    conflict: found ? { ...found, mergeBoth: settled(mergeBoth) } : null,
  };
}

type Check<Input extends FieldValues> = Resolver<Input, unknown, Input>;

async function checkWith<Input extends FieldValues, Output>(
  load: LoadedSchema<Input, Output>,
  typed: Parameters<Check<Input>>,
): Promise<Awaited<ReturnType<Check<Input>>>> {
  const found = await loadChecks(load).catch(() => null);
  // The server checks all of it again, and says so where it cannot be reached.
  if (!found) return { values: typed[0], errors: {} };
  const [{ zodResolver }, schema] = found;
  return zodResolver(schema, undefined, { raw: true })(...typed);
}

function loadChecks<Input, Output>(load: LoadedSchema<Input, Output>) {
  return Promise.all([import("@hookform/resolvers/zod"), load()]);
}
