import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import classes from "./home.module.css";

type InboxFrameProps = {
  icon: string;
  isRust?: boolean;
  title: ReactNode;
  detail?: ReactNode;
  /** One button that leads to the answer: at the right, below on a phone. */
  action?: ReactNode;
  children?: ReactNode;
};

/** One item: what it is, whose and when, and its answer below or the way to it. */
export function InboxFrame({ icon, isRust, title, detail, action, children }: InboxFrameProps) {
  return (
    <li className={classes.item} data-action={action ? "" : undefined}>
      <span className={classes.tile} data-rust={isRust || undefined}>
        <Icon name={icon} size={18} />
      </span>
      <div style={{ minWidth: 0 }}>
        <Heading
          level={2}
          size={15}
          style={{
            lineHeight: 1.35,
            fontStretch: "normal",
            overflowWrap: "anywhere",
            fontFamily: "var(--mantine-font-family)",
          }}
        >
          {title}
        </Heading>
        {detail ? (
          <Text as="div" size="sm" tone="second" above={2} style={{ overflowWrap: "anywhere" }}>
            {detail}
          </Text>
        ) : null}
        {children}
      </div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </li>
  );
}
