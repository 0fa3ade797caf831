import { Box, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import classes from "./home.module.css";

type NeedFrameProps = { icon: string; isRust?: boolean; title: ReactNode; detail?: ReactNode; children: ReactNode };

/** One item: what it is, whose and when, and its answer below. */
export function InboxFrame({ icon, isRust, title, detail, children }: NeedFrameProps) {
  return (
    <li className={classes.item}>
      <span className={classes.tile} data-rust={isRust || undefined}>
        <Icon name={icon} size={18} />
      </span>
      <Box miw={0}>
        <Title order={2} fz={15} lh={1.35} style={{ fontStretch: "normal", overflowWrap: "anywhere" }} ff="text">
          {title}
        </Title>
        {detail ? (
          <Text component="div" fz="sm" c="var(--second)" mt={2} style={{ overflowWrap: "anywhere" }}>
            {detail}
          </Text>
        ) : null}
        {children}
      </Box>
    </li>
  );
}
