import { Anchor, Group, Stack } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";

/** The evidence. Addresses were written by people: no referrer, no opener, no endorsement. */
export function Links({ links }: { links: string[] }) {
  if (links.length === 0) return null;
  return (
    <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: "none" }} aria-label="Links">
      {links.map((url) => (
        <Group key={url} gap={8} wrap="nowrap" component="li">
          <Icon name="link" size={16} />
          <Anchor
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow ugc"
            fz="inherit"
            style={{ overflowWrap: "anywhere" }}
          >
            {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
          </Anchor>
        </Group>
      ))}
    </Stack>
  );
}
