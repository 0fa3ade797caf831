import type { ReactNode } from "react";
import { Icon } from "./icon";
import { ButtonLink, TextLink } from "./links";
import { Heading } from "./plain/heading";
import { Row } from "./plain/row";
import { Text } from "./plain/text";
import { type Params, withParams } from "./search-params";

type EmptyProps = {
  title: string;
  children: ReactNode;
  action?: { href: string; label: string };
  second?: { href: string; label: string };
};

/** Nothing here yet: the first thing to do, and one button for it. */
export function Empty({ title, children, action, second }: EmptyProps) {
  return (
    <div style={{ paddingBlock: 24, maxWidth: 380 }}>
      <EmptyCells />
      <Heading level={2} above={12}>
        {title}
      </Heading>
      <Text as="div" tone="second" above={2}>
        {children}
      </Text>
      <Row gap={8} above={16}>
        {action ? (
          <ButtonLink href={action.href} leftSection={<Icon name="plus" size={16} />}>
            {action.label}
          </ButtonLink>
        ) : null}
        {second ? (
          <ButtonLink href={second.href} variant="default">
            {second.label}
          </ButtonLink>
        ) : null}
      </Row>
    </div>
  );
}

type FilteredEmptyProps = {
  title: string;
  path: string;
  params: Params;
  /** The filter whose loss helps most: its parameters, the button ("Any type") and what that gives ("46 activities match without the type."). */
  drop?: { params: string[]; label: string; gives?: string };
};

/** Filters leave nothing: names the one to drop. */
export function FilteredEmpty({ title, path, params, drop }: FilteredEmptyProps) {
  const without = Object.fromEntries((drop?.params ?? []).map((name) => [name, undefined]));
  return (
    <div style={{ paddingBlock: 24, maxWidth: 420 }}>
      <Heading level={2}>{title}</Heading>
      {drop?.gives ? (
        <Text tone="second" above={2}>
          {drop.gives}
        </Text>
      ) : null}
      <Row gap={24} above={16}>
        {drop ? (
          <ButtonLink
            href={withParams(path, params, without)}
            variant="default"
            leftSection={<Icon name="filterOff" size={16} />}
          >
            {drop.label}
          </ButtonLink>
        ) : null}
        <TextLink href={path} fz="sm">
          Clear all
        </TextLink>
      </Row>
    </div>
  );
}

function EmptyCells() {
  const cells = Array.from({ length: 21 }, (_, cell) => cell);
  return (
    <svg width={116} height={48} viewBox="0 0 116 48" aria-hidden="true">
      {cells.map((cell) => (
        <rect
          key={cell}
          x={(cell % 7) * 17}
          y={Math.floor(cell / 7) * 17}
          width="14"
          height="14"
          rx="3"
          fill={cell === 9 ? "var(--accent-mark)" : "var(--track)"}
        />
      ))}
    </svg>
  );
}
