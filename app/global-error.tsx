"use client";

const page = {
  fontFamily: "ui-sans-serif, system-ui, sans-serif",
  colorScheme: "light dark",
  margin: "15vh auto",
  maxWidth: 420,
  padding: 16,
  lineHeight: 1.5,
};
const button = { font: "inherit", minHeight: 44, padding: "0 18px", cursor: "pointer" };

/** When even the layout fails: plain elements, so that nothing else can. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body style={page}>
        <title>Tenet did not load</title>
        <main role="alert">
          <h1 style={{ fontSize: 22 }}>Tenet did not load</h1>
          <p>
            Nothing was lost. Try again; if it stays like this, tell your program manager
            {error.digest ? (
              <>
                {" the reference "}
                <strong style={{ userSelect: "all" }}>{error.digest}</strong>
              </>
            ) : null}
            .
          </p>
          <button type="button" style={button} onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
