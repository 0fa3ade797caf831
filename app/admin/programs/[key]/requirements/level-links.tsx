import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";

type LevelLinksProps = { path: string; levels: readonly string[]; current: string | null };

/** The levels that have requirements of their own, and a field to begin with another one. */
export function LevelLinks({ path, levels, current }: LevelLinksProps) {
  const all = [null, ...new Set([...levels, ...(current ? [current] : [])])];
  return (
    <Row gap={16} below={16}>
      {all.map((level) =>
        level === current ? (
          <Text key={level} as="span" weight={640} aria-current="page">
            {level ?? "Every level"}
          </Text>
        ) : (
          <TextLink key={level} href={level ? `${path}?level=${encodeURIComponent(level)}` : path}>
            {level ?? "Every level"}
          </TextLink>
        ),
      )}
      <form action={path} style={{ display: "flex", gap: 8 }}>
        <input
          name="level"
          aria-label="Another level, as it is written in its terms"
          placeholder="Another level"
          maxLength={60}
          required
          style={{
            font: "inherit",
            padding: "4px 10px",
            border: "1px solid var(--field)",
            borderRadius: 6,
            background: "var(--page)",
            color: "var(--ink)",
          }}
        />
        <button type="submit" style={{ font: "inherit", color: "var(--accent)", background: "none", border: 0 }}>
          Open
        </button>
      </form>
    </Row>
  );
}
