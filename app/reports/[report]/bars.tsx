import type { ReportPicture } from "@/lib/report";
import { TextLink } from "../../_ui/links";
import { BarList } from "../../_ui/pictures/bar-list";
import { Titled } from "./titled";

/** Names, bars and numbers that lead to their records. */
export function BarsPicture({ picture }: { picture: Extract<ReportPicture, { kind: "bars" }> }) {
  const { title, definition, note, more, bars, unit } = picture;
  return (
    <Titled
      title={title}
      definition={definition}
      note={
        <>
          {note} {more ? <TextLink href={more.href}>{more.text}</TextLink> : null}
        </>
      }
    >
      {bars.length > 0 ? <BarList items={bars} unit={unit} nameWidth="minmax(0, 9rem)" /> : "None in this period."}
    </Titled>
  );
}
