import { Box, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./form-section.module.css";

type FormSectionProps = {
  title: string;
  hint?: ReactNode;
  /** The id of the one field that the title labels; leave out where the title names a group of fields. */
  htmlFor?: string;
  children: ReactNode;
};

/** A question at the left (168px), its fields at the right, a hairline below; stacked on a phone. Names the group of fields. */
export function FormSection({ title, hint, htmlFor, children }: FormSectionProps) {
  const id = useId();
  return (
    <Box role={htmlFor ? undefined : "group"} aria-labelledby={htmlFor ? undefined : id} className={classes.section}>
      <div className={classes.head}>
        {htmlFor ? (
          <Text component="label" htmlFor={htmlFor} fw={600}>
            {title}
          </Text>
        ) : (
          <Text id={id} fw={600}>
            {title}
          </Text>
        )}
        {hint ? (
          <Text component="div" fz="sm" c="var(--second)">
            {hint}
          </Text>
        ) : null}
      </div>
      <Box miw={0}>{children}</Box>
    </Box>
  );
}
