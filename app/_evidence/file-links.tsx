import { formatBytes } from "./format-bytes";

type FileLinksProps = { files: readonly { id: string; name: string; size: number }[] };

/** The files that show something, each to save. */
export function FileLinks({ files }: FileLinksProps) {
  return (
    <>
      {files.map(({ id, name, size }, place) => (
        <span key={id}>
          {place > 0 ? ", " : null}
          <a href={`/files/${id}`} download style={{ color: "var(--accent)", overflowWrap: "anywhere" }}>
            {name}
          </a>{" "}
          ({formatBytes(size)})
        </span>
      ))}
    </>
  );
}
