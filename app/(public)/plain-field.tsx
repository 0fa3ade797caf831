"use client";

import { type ComponentProps, type ReactNode, useId, useState } from "react";
import classes from "../_ui/field.module.css";
import { Icon } from "../_ui/icon";

type About = { label: string; description?: string; error?: string };
type FieldProps = ComponentProps<"input"> & About;

/** A field with its label, a line about it and what is wrong with it, of plain elements. */
export function TextField({ label, description, error, ...input }: FieldProps) {
  return <Field label={label} description={description} error={error} {...input} />;
}

/** The same of several lines. */
export function TextAreaField({ label, description, error, ...area }: ComponentProps<"textarea"> & About) {
  const id = useId();
  return (
    <Labelled id={id} label={label} description={description} error={error}>
      <textarea {...area} id={id} className={classes.area} {...describedBy(id, { description, error })} />
    </Labelled>
  );
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
  return (
    <Labelled id={id} label={label} description={description} error={error}>
      <input {...input} id={id} className={classes.input} {...describedBy(id, { description, error })} />
      {children}
    </Labelled>
  );
}

function Labelled({ id, label, description, error, children }: About & { id: string; children: ReactNode }) {
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
      <div className={classes.box}>{children}</div>
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

function describedBy(id: string, { description, error }: Pick<About, "description" | "error">) {
  const described = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}
