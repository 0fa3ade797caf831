"use client";

import { type ComponentProps, useId, useState } from "react";
import classes from "../_ui/field.module.css";
import { Icon } from "../_ui/icon";

type FieldProps = ComponentProps<"input"> & { label: string; description?: string; error?: string };

/** A field with its label, a line about it and what is wrong with it, of plain elements. */
export function TextField({ label, description, error, ...input }: FieldProps) {
  return <Field label={label} description={description} error={error} {...input} />;
}

/** The same for a password, which can be looked at. */
export function PasswordField(props: Omit<FieldProps, "type">) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field {...props} type={isShown ? "text" : "password"}>
      <button
        type="button"
        className={classes.eye}
        tabIndex={-1}
        aria-label={isShown ? "Hide the password" : "Show the password"}
        onClick={() => setIsShown(!isShown)}
      >
        <Icon name={isShown ? "eyeOff" : "eye"} size={19} />
      </button>
    </Field>
  );
}

function Field({ label, description, error, children, ...input }: FieldProps) {
  const id = useId();
  const described = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {description ? (
        <p id={`${id}-about`} className={classes.description}>
          {description}
        </p>
      ) : null}
      <div className={classes.box}>
        <input
          {...input}
          id={id}
          className={classes.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {children}
      </div>
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
