import { Icon } from "@/app/_ui/icon";
import { OutLink } from "@/app/_ui/links";
import { Row, Stack } from "@/app/_ui/plain/row";

/** The evidence. */
export function Links({ links }: { links: string[] }) {
  if (links.length === 0) return null;
  return (
    <Stack as="ul" gap={6} aria-label="Links" style={{ padding: 0, margin: 0, listStyle: "none" }}>
      {links.map((url) => (
        <Row as="li" key={url} gap={8} isNowrap>
          <Icon name="link" size={16} />
          <OutLink href={url} style={{ overflowWrap: "anywhere" }}>
            {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
          </OutLink>
        </Row>
      ))}
    </Stack>
  );
}
