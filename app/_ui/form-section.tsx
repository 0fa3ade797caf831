import { Box, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./form-section.module.css";

type FormSectionProps = { title: string; hint?: ReactNode; children: ReactNode };

/** A question at the left (168px), its fields at the right, a hairline below; stacked on a phone. Names the group of fields. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <Text id={id} fw={600}>
          {title}
        </Text>
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
